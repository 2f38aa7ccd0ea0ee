import { createHash, randomUUID } from 'node:crypto';

import { canonicalJson } from './canonicalJson';

/** What makes a call the same call; equal parts give equal keys. */
export type KeyParts = Readonly<Record<string, unknown>>;

/** A new key that nothing else has (UUID version 4). */
export const randomKey = (): string => randomUUID();

/**
 * The key of a call: a UUID (RFC 9562 version 8) from a SHA-256 hash of its parts. The last 32 bits are
 * `position`, the place among calls with the same parts, so that `isKeyOf` can recognize any of them.
 */
export function keyOf(parts: KeyParts, position = 0): string {
	const bytes = createHash('sha256').update(canonicalJson(parts)).digest().subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	bytes.writeUInt32BE(position, 12);
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whether a key was made from these parts, at any position. */
export function isKeyOf(parts: KeyParts, key: string): boolean {
	return key.slice(0, -8) === keyOf(parts).slice(0, -8) && /^[\da-f]{8}$/.test(key.slice(-8));
}
