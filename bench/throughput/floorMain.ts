/**
 * The floor: the same calls with undici and nothing else. Runs on the Node.js of n8n; prints the ms that the
 * calls took together.
 *
 *   node --import tsx bench/throughput/floorMain.ts <url> <API key> <rows> <concurrency>
 */
import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';

import { argumentsOf, CAMPAIGN_PATH, campaignRows } from '../stage/rows';

async function main([url = '', apiKey = '', rowCount, concurrency]: string[]): Promise<number> {
	const connections = Number(concurrency);
	const pool = new Pool(url, { connections, pipelining: 1 });
	const call = async (body: string) => {
		const answer = await pool.request({
			method: 'POST',
			path: CAMPAIGN_PATH,
			headers: {
				authorization: `Bearer ${apiKey}`,
				'content-type': 'application/json',
				'idempotency-key': randomUUID(),
			},
			body,
		});
		await answer.body.json();
		if (answer.statusCode !== 200) throw new Error(`Status ${answer.statusCode}`);
	};
	const callAll = async (bodies: readonly string[]) => {
		const waiting = bodies.values();
		const worker = async () => {
			for (const body of waiting) await call(body);
		};
		await Promise.all(Array.from({ length: connections }, worker));
	};
	const bodies = campaignRows(Number(rowCount)).map((row) =>
		JSON.stringify({ arguments: argumentsOf(row) }),
	);
	// Connections are open and the code is warm, as in an n8n that runs for a while.
	await callAll(bodies.slice(0, connections));
	const start = performance.now();
	await callAll(bodies);
	const took = performance.now() - start;
	await pool.close();
	return took;
}

main(process.argv.slice(2)).then(
	(took) => console.log(took.toFixed(1)),
	(error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	},
);
