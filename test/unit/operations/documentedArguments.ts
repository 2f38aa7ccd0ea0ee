import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One argument as the service's OpenAPI document describes it. */
export interface DocumentedArgument {
	name: string;
	isRequired: boolean;
	type: 'string' | 'number' | 'boolean' | 'array';
	/** The values that its description lists; empty where it takes any. */
	values: string[];
	/** Whether the list goes on ("etc."). */
	isOpen: boolean;
	description: string;
}

interface PropertySchema {
	type?: DocumentedArgument['type'];
	anyOf?: Array<{ type: DocumentedArgument['type'] | 'null' }>;
	description: string;
}

interface Document {
	paths: Record<
		string,
		{
			post: {
				requestBody: {
					content: {
						'application/json': {
							schema: {
								properties: {
									arguments: { properties: Record<string, PropertySchema>; required?: string[] };
								};
							};
						};
					};
				};
			};
		}
	>;
}

const document = JSON.parse(
	readFileSync(join(__dirname, '../../fixtures/adspirer-tiktok-openapi.json'), 'utf8'),
) as Document;

/** The arguments of a tool, from `test/fixtures/adspirer-tiktok-openapi.json`. */
export function documentedArguments(tool: string): DocumentedArgument[] {
	const path = document.paths[`/api/v1/tools/${tool}/execute`];
	if (!path) throw new Error(`The OpenAPI document has no ${tool}`);
	const { properties, required = [] } =
		path.post.requestBody.content['application/json'].schema.properties.arguments;
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		isRequired: required.includes(name),
		type: typeOf(schema),
		values: listedValues(schema.description),
		isOpen: /\betc\b/.test(schema.description),
		description: schema.description,
	}));
}

function typeOf({ type, anyOf = [] }: PropertySchema): DocumentedArgument['type'] {
	const types = [...(type ? [type] : []), ...anyOf.map((part) => part.type)];
	const [only] = types.filter((part) => part !== 'null');
	if (only === undefined) throw new Error('An argument without a type');
	return only;
}

/** Values are written in capitals with underscores, behind "Options:" where that stands; a list has at least two. */
function listedValues(description: string): string[] {
	const beforeDefault = description.split(/\bDefault:/)[0] ?? '';
	const list = beforeDefault.split(/\bOptions:/).at(-1) ?? '';
	const words = list.match(/\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)*\b/g) ?? [];
	const values = [...new Set(words)].filter((word) => !ABBREVIATIONS.has(word));
	return values.length > 1 ? values : [];
}

const ABBREVIATIONS = new Set(
	'CBO CTA DD DMP HH HTTPS ID JPG MM NEW NOT OS PNG REUSE SS UK URL US USA WEBP YYYY'.split(' '),
);
