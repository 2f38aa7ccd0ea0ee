/** What an answer tells of what its call has made: looked up once, when the answer arrives. */
import { findMade } from '../api/findIds/findMade';
import type { Made, Reply } from '../api/reply';
import { toldName } from '../api/toldName';
import type { PlannedCall } from './job';

/** A reply to a call; an answer comes with what it tells of what was made. */
export type MadeReply =
	| Exclude<Reply, { readonly kind: 'done' }>
	| (Extract<Reply, { readonly kind: 'done' }> & { readonly made: Made });

/** Adds to an answer what it tells of what its call has made. */
export function withMade({ tool, arguments: given }: PlannedCall, reply: Reply): MadeReply {
	if (reply.kind !== 'done') return reply;
	const made = findMade(reply.answer, tool.makes, given);
	const requested = tool.finds && given[tool.finds.name];
	const name =
		made.name ?? (typeof requested === 'string' ? toldName(reply.answer, requested) : undefined);
	return { ...reply, made: { ...made, ...(name !== undefined && { name }) } };
}
