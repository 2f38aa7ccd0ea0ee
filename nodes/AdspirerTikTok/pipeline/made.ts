/** What an answer tells of what its call has made: looked up once, when the answer arrives. */
import { findIds } from '../api/findIds/findIds';
import type { Made, Reply } from '../api/reply';
import type { PlannedCall } from './job';

/** A reply to a call; an answer comes with what it tells of what was made. */
export type MadeReply =
	| Exclude<Reply, { readonly kind: 'done' }>
	| (Extract<Reply, { readonly kind: 'done' }> & { readonly made: Made });

/** Adds to an answer what it tells of what its call has made. */
export function withMade({ tool, arguments: given }: PlannedCall, reply: Reply): MadeReply {
	if (reply.kind !== 'done') return reply;
	const made = { ids: findIds(reply.answer, tool.makes, given), sources: {}, doubts: [] };
	return { ...reply, made };
}
