/** A chat model that says what a test wrote for it, behind the API of OpenAI. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the model says in one turn: calls of its tool, or the text that ends the conversation. */
export type Turn = { calls: ReadonlyArray<Record<string, unknown>> } | { text: string };

/** A tool as it is offered to the model. */
export interface OfferedTool {
	name: string;
	description: string;
	/** A JSON Schema. */
	parameters: Record<string, unknown>;
}

/** A message of the conversation. */
interface Message {
	role: string;
	content: string | Array<{ text: string }> | null;
	tool_call_id?: string;
}

/** A request for the next turn. */
interface ChatRequest {
	messages: Message[];
	tools?: Array<{ function: OfferedTool }>;
	stream?: boolean;
}

/** Starts a model on 127.0.0.1. It says nothing until it is told what. */
export async function startChatModel(): Promise<ChatModel> {
	const model = new ChatModel();
	await model.listen();
	return model;
}

/** A running model. Conversations may go on at the same time: the turn follows from the messages. */
export class ChatModel {
	/** The base URL for a credential. */
	url = '';
	private readonly scripts = new Map<string, readonly Turn[]>();
	private readonly requests: ChatRequest[] = [];
	private readonly raw: string[] = [];
	private readonly server: Server;

	constructor() {
		this.server = createServer((request, response) => void this.handle(request, response));
		// Longer than any pause of a test: the server never closes a connection just as a request leaves on it.
		this.server.keepAliveTimeout = 60_000;
	}

	async listen(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
		this.url = `http://127.0.0.1:${address.port}/v1`;
	}

	async close(): Promise<void> {
		await new Promise<void>((resolve) => {
			this.server.close(() => resolve());
			this.server.closeAllConnections();
		});
	}

	/** Forgets all conversations and what to say in them. */
	reset(): void {
		this.scripts.clear();
		this.requests.length = 0;
		this.raw.length = 0;
	}

	/** Sets the turns of the conversation that begins with this message of the user. */
	whenAsked(prompt: string, turns: readonly Turn[]): void {
		this.scripts.set(prompt, turns);
	}

	/** All that it has received, headers included. */
	received(): string {
		return this.raw.join('\n');
	}

	/** The tools offered in the first request. */
	offeredTools(): OfferedTool[] {
		return (this.requests[0]?.tools ?? []).map((tool) => tool.function);
	}

	/** The texts that tool calls brought back, in the order of the calls, as the last request has them. */
	toolResults(): string[] {
		const { messages } = this.requests.at(-1) ?? { messages: [] };
		return messages.filter(({ role }) => role === 'tool').map(textOf);
	}

	/** Answers a chat completion; all else is refused, so that a test shows what n8n asks for. */
	private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await text(request);
		this.raw.push(JSON.stringify(request.headers), body);
		if (request.url !== '/v1/chat/completions') {
			refuse(response, 404, `The model of the tests has no ${request.url}`);
			return;
		}
		const chat = JSON.parse(body) as ChatRequest;
		this.requests.push(chat);
		const turn = this.turnIn(chat);
		if (chat.stream) refuse(response, 400, 'The model of the tests does not stream');
		else if (!turn) refuse(response, 400, 'The test did not say what the model says now');
		else send(response, 200, completion(turn, chat));
	}

	private turnIn({ messages }: ChatRequest): Turn | undefined {
		const prompt = messages.find(({ role }) => role === 'user');
		return prompt && this.scripts.get(textOf(prompt))?.[turnsSaid(messages)];
	}
}

function completion(turn: Turn, chat: ChatRequest): object {
	const isLast = 'text' in turn;
	const message = isLast
		? { content: turn.text }
		: { content: null, tool_calls: toolCalls(turn.calls, chat) };
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [
			{
				index: 0,
				message: { role: 'assistant', ...message },
				finish_reason: isLast ? 'stop' : 'tool_calls',
			},
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/** Calls of the first tool that is offered, each with an ID of its own. */
function toolCalls(calls: readonly object[], { messages, tools }: ChatRequest): object[] {
	return calls.map((given, index) => ({
		id: `turn${turnsSaid(messages)}_call${index}`,
		type: 'function',
		function: { name: tools?.[0]?.function.name, arguments: JSON.stringify(given) },
	}));
}

/** Told by the IDs of the calls: AI Agent 3 makes several messages of a turn with several calls. */
function turnsSaid(messages: readonly Message[]): number {
	const turns = messages.flatMap(({ tool_call_id: id }) => id?.split('_call')[0] ?? []);
	return new Set(turns).size;
}

function textOf({ content }: Message): string {
	if (typeof content === 'string') return content;
	return (content ?? []).map((part) => part.text).join('');
}

function refuse(response: ServerResponse, status: number, message: string): void {
	send(response, status, { error: { message, type: 'invalid_request_error' } });
}

function send(response: ServerResponse, status: number, json: object): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}
