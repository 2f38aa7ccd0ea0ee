/** Reads the service's OpenAPI document: what each tool is called and which arguments it takes. */
import { z } from 'zod';

import type { Argument, Limits } from './argument';

/** A tool of the service. */
export interface DocumentedTool {
	/** As a person calls it, e.g. "Upload TikTok Images". */
	title: string;
	isTikTok: boolean;
	/** The outside schema of the request's body; `readArguments` reads it. */
	body: unknown;
}

/** A document that is none, or that has not the shape this check knows. */
export class UnreadableDocument extends Error {}

const documentShape = z.object({
	paths: z.record(
		z.object({
			post: z
				.object({
					summary: z.string().optional(),
					tags: z.array(z.string()).default([]),
					requestBody: z.unknown(),
				})
				.optional(),
		}),
	),
});

const typed = z.object({
	type: z.string().optional(),
	enum: z.array(z.unknown()).optional(),
	items: z.object({ type: z.string() }).partial().optional(),
	minLength: z.number().optional(),
	maxLength: z.number().optional(),
	minItems: z.number().optional(),
	maxItems: z.number().optional(),
	minimum: z.number().optional(),
	maximum: z.number().optional(),
	not: z.object({ enum: z.array(z.string()) }).optional(),
});

const propertyShape = typed.extend({
	anyOf: z.array(typed).default([]),
	default: z.unknown(),
	description: z.string().default(''),
});

const bodyShape = z.object({
	content: z.object({
		'application/json': z.object({
			schema: z.object({
				properties: z.object({
					arguments: z.object({
						properties: z.record(propertyShape).default({}),
						required: z.array(z.string()).default([]),
					}),
				}),
			}),
		}),
	}),
});

/** The tools of an OpenAPI document by name; throws `UnreadableDocument` if it is not one. */
export function readTools(json: unknown): Map<string, DocumentedTool> {
	const { paths } = parsed(documentShape, json, 'the document');
	const tools = new Map<string, DocumentedTool>();
	for (const [path, { post }] of Object.entries(paths)) {
		const [, name] = /^\/api\/v1\/tools\/(\w+)\/execute$/.exec(path) ?? [];
		if (name === undefined || !post) continue;
		const isTikTok = post.tags.includes('tiktok-ads') || name.includes('tiktok');
		tools.set(name, { title: post.summary ?? name, isTikTok, body: post.requestBody });
	}
	return tools;
}

/** The arguments of a documented tool; throws `UnreadableDocument` if they are not written as they used to be. */
export function readArguments(name: string, { body }: DocumentedTool): Argument[] {
	const { properties, required } = parsed(bodyShape, body, `the request body of ${name}`).content[
		'application/json'
	].schema.properties.arguments;
	return Object.entries(properties).map(([argument, property]) => {
		const { anyOf, description, default: documentedDefault, ...own } = property;
		const alternatives = [own, ...anyOf].filter(({ type = 'null' }) => type !== 'null');
		return {
			name: argument,
			isRequired: required.includes(argument),
			type: alternatives.map(typeOf).join(' or ') || 'no type',
			values: valuesOf(alternatives, description),
			refused: alternatives.flatMap(({ not }) => not?.enum ?? []),
			isOpen: /\betc\b/.test(description),
			...(documentedDefault != null && { default: documentedDefault }),
			limits: limitsOf(alternatives, description),
		};
	});
}

type Typed = z.infer<typeof typed>;

function parsed<Shape extends z.ZodTypeAny>(shape: Shape, json: unknown, what: string) {
	const result = shape.safeParse(json);
	if (result.success) return result.data as z.output<Shape>;
	const [issue] = result.error.issues;
	const where = issue?.path.join(' → ') || 'the top';
	throw new UnreadableDocument(`${what} is not as expected at ${where}: ${issue?.message}`);
}

function typeOf({ type = '', items }: Typed): string {
	if (type === 'array') return `array of ${items?.type ?? 'anything'}`;
	return type === 'integer' ? 'number' : type;
}

function valuesOf(alternatives: Typed[], description: string): string[] {
	const listed = alternatives.flatMap((alternative) => alternative.enum ?? []).map(String);
	return listed.length > 0 ? listed : valuesIn(description);
}

/** Values are written in capitals with underscores, behind "Options:" where that stands; a list has at least two. */
function valuesIn(description: string): string[] {
	const beforeDefault = description.split(/\bDefault:/)[0] ?? '';
	const list = beforeDefault.split(/\bOptions:/).at(-1) ?? '';
	const words = list.match(/\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)*\b/g) ?? [];
	const values = [...new Set(words)].filter((word) => !ABBREVIATIONS.has(word));
	return values.length > 1 ? values : [];
}

const ABBREVIATIONS = new Set(
	'CBO CTA DD DMP HH HTTPS ID JPG MM NEW NOT OS PNG REUSE SS UK URL US USA WEBP YYYY'.split(' '),
);

/** From the schema, or else from the description: "(1-20)" of a list, "1-100 characters" and "max 40 chars" of a text. */
function limitsOf(alternatives: Typed[], description: string): Limits {
	const [only = {}] = alternatives;
	if (only.type === 'array') {
		const [, min, max] = /\((\d+)-(\d+)\)/.exec(description) ?? [];
		return limits(only.minItems ?? min, only.maxItems ?? max, 1);
	}
	if (only.type === 'string') {
		const [, max] = /(?:\d+-|max )(\d+) char/.exec(description) ?? [];
		return limits(only.minLength, only.maxLength ?? max, 1);
	}
	return limits(only.minimum, only.maximum, 0);
}

function limits(min: unknown, max: unknown, least: number): Limits {
	return {
		...(min !== undefined && Number(min) > least && { min: Number(min) }),
		...(max !== undefined && { max: Number(max) }),
	};
}
