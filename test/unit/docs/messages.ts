/** Finds in the sources what the node can say to its user. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Calls whose arguments are messages, and which of them. */
const SPEAKERS: Readonly<Record<string, number>> = {
	failure: 0,
	refused: 0,
	Refused: 0,
	UserError: 0,
	problem: 1,
	rule: 1,
	stopError: 1,
};

/** Names under which a message is kept until it is said. */
const KEPT_AS = new Set(['message', 'problem', 'NOTHING_GIVEN', 'digitsLost']);

/** Functions whose result is a message. */
const WRITERS = new Set([
	'warningAbout',
	'missingId',
	'digitsLost',
	'lostColumn',
	'messageAbout',
	'problemOf',
	'unknown',
	'notACountry',
]);

/**
 * Every message in the TypeScript files below a folder, with `…` for what is put in at run time.
 * A message that is only passed on (`failure.message`) is found where it is made.
 */
export function messagesIn(folder: string): string[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const found = files
		.filter((file) => file.endsWith('.ts'))
		.flatMap((file) => messagesOf(readFileSync(join(folder, file), 'utf8')));
	return [...new Set(found)].filter((message) => /\p{L}{2}/u.test(message)).sort();
}

function messagesOf(source: string): string[] {
	const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
	const messages: string[] = [];
	const visit = (node: ts.Node): void => {
		const said = spokenIn(node);
		if (said) messages.push(...textsOf(said));
		ts.forEachChild(node, visit);
	};
	visit(file);
	return messages;
}

/** The expression that a piece of source says, if it says one. */
function spokenIn(node: ts.Node): ts.Expression | undefined {
	if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
		const name = node.expression.getText().replace(/^this\./, '');
		return Object.hasOwn(SPEAKERS, name) ? node.arguments?.[SPEAKERS[name] ?? -1] : undefined;
	}
	if (ts.isPropertyAssignment(node) && KEPT_AS.has(node.name.getText())) return node.initializer;
	if (ts.isVariableDeclaration(node) && KEPT_AS.has(node.name.getText())) {
		const { initializer } = node;
		return initializer && ts.isArrowFunction(initializer) && ts.isExpression(initializer.body)
			? initializer.body
			: initializer;
	}
	if (ts.isReturnStatement(node) && WRITERS.has(functionAround(node) ?? '')) return node.expression;
	// conflicts[argument] = …
	if (ts.isBinaryExpression(node) && /^conflicts\[/.test(node.left.getText())) return node.right;
	return undefined;
}

function functionAround(node: ts.Node): string | undefined {
	const around = ts.findAncestor(node, ts.isFunctionDeclaration);
	return around?.name?.text;
}

/** The texts that an expression can become: one, one for each branch, none if it is made elsewhere. */
function textsOf(expression: ts.Expression): string[] {
	if (ts.isStringLiteralLike(expression)) return [tidy(expression.text)];
	if (ts.isTemplateExpression(expression)) {
		const spans = expression.templateSpans.map(({ literal }) => `…${literal.text}`);
		return [tidy(expression.head.text + spans.join(''))];
	}
	if (ts.isConditionalExpression(expression)) {
		return [expression.whenTrue, expression.whenFalse].flatMap(textsOf);
	}
	if (ts.isParenthesizedExpression(expression)) return textsOf(expression.expression);
	if (ts.isBinaryExpression(expression))
		return [expression.left, expression.right].flatMap(textsOf);
	const [first] = joinedParts(expression);
	return first ? textsOf(first) : [];
}

/** The parts of `[…].join(…)`. A message begins with the first; the others depend on the case. */
function joinedParts(expression: ts.Expression): readonly ts.Expression[] {
	if (!ts.isCallExpression(expression)) return [];
	const { expression: callee } = expression;
	const isJoin = ts.isPropertyAccessExpression(callee) && callee.name.text === 'join';
	return isJoin && ts.isArrayLiteralExpression(callee.expression) ? callee.expression.elements : [];
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/…+/g, '…').trim();
