import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The stored copy of the service's OpenAPI document. */
export const STORED = join(__dirname, '../../fixtures/adspirer-tiktok-openapi.json');

/** The part of the document that the tests alter. */
export interface OpenApi {
	paths: Record<string, { post: { requestBody: RequestBody; [key: string]: unknown } }>;
}

interface RequestBody {
	content: { 'application/json': { schema: { properties: { arguments: ToolSchema } } } };
}

interface ToolSchema {
	properties: Record<string, Record<string, unknown>>;
	required: string[];
}

export const pathOf = (tool: string) => `/api/v1/tools/${tool}/execute`;

/** The arguments of a tool in a document, to be altered. */
export function schemaOf(document: OpenApi, tool: string): ToolSchema {
	const path = document.paths[pathOf(tool)];
	if (!path) throw new Error(`no ${tool}`);
	return path.post.requestBody.content['application/json'].schema.properties.arguments;
}

/** A property of a tool's arguments, to be altered. */
export function propertyOf(document: OpenApi, tool: string, argument: string) {
	const property = schemaOf(document, tool).properties[argument];
	if (!property) throw new Error(`no ${argument}`);
	return property;
}

/** The stored document with one thing changed, as text. */
export function altered(change: (document: OpenApi) => void): string {
	const document = JSON.parse(readFileSync(STORED, 'utf8')) as OpenApi;
	change(document);
	return JSON.stringify(document);
}
