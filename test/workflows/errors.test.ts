import { OUTCOME_UNKNOWN } from '../../nodes/AdspirerTikTok/api/reply';
import { errorOutput, keysIn, oneByOne, REFUSED_ADVICE, regularOutput } from './failures';
import { adGroupNode, cardNode, launch, parts, rows, useSimulator } from './operations';

const simulator = useSimulator();
const { created, keyOfRequest } = keysIn(simulator);

describe('with “stop”', () => {
	it('one error names the failed item, and all that was created', async () => {
		simulator().faults.add({ kind: 'status', status: 400, error: 'No.', skip: 2 });
		const result = await launch(simulator(), adGroupNode(oneByOne), rows(5));

		expect(simulator().ledger.requests).toHaveLength(3);
		expect(result.status).toBe('error');
		expect(result.error?.name).toBe('NodeOperationError');
		expect(result.error?.message).toBe('Adspirer refused the call: No.');
		expect(result.error?.context.itemIndex).toBe(2);
		expect(result.error?.description).toBe(
			[
				REFUSED_ADVICE,
				`Tries: 1, HTTP status: 400, idempotency key: ${keyOfRequest(2)}.`,
				'Created by this run so far:',
				`Item 0 (idempotency key ${created(0).key}): adgroup_id ${created(0).id}`,
				`Item 1 (idempotency key ${created(1).key}): adgroup_id ${created(1).id}`,
			].join('\n'),
		);
		expect(result.outputs('adGroup')).toEqual([]);
	});

	it('calls in flight finish, and what they made is named', async () => {
		simulator().configure({ latencyMs: 100 });
		simulator().faults.add({ kind: 'status', status: 400, error: 'No.' });
		const result = await launch(
			simulator(),
			adGroupNode({ options: { maxConcurrency: 3 } }),
			rows(6),
		);

		const [failed, ...others] = simulator().ledger.requests;
		expect(failed?.fault).toBe('status');
		expect(others).toHaveLength(2);
		expect(simulator().ledger.createdCount).toBe(2);
		for (const { key, ids } of simulator().ledger.created) {
			expect(result.error?.description).toContain(
				`(idempotency key ${key}): adgroup_id ${ids.adgroup_id}`,
			);
		}
	});

	it('names calls that may have gone through', async () => {
		simulator().faults.add({ kind: 'status', status: 500, executes: true });
		const result = await launch(simulator(), adGroupNode(oneByOne), rows(2));

		expect(result.error?.message).toBe(
			'Adspirer failed unexpectedly (status 500): Internal error: RuntimeError',
		);
		expect(result.error?.description).toBe(
			[
				`${OUTCOME_UNKNOWN} If it happens again, write to support@adspirer.com.`,
				`Tries: 1, HTTP status: 500, idempotency key: ${keyOfRequest(0)}.`,
				'Created by this run so far:',
				`Item 0 (idempotency key ${keyOfRequest(0)}): may have gone through`,
			].join('\n'),
		);
	});

	it('names what was created without a word on its ID', async () => {
		simulator().configure({ shape: 'noIds' });
		simulator().faults.add({ kind: 'status', status: 400, skip: 1 });
		const result = await launch(simulator(), adGroupNode(oneByOne), rows(2));

		expect(result.error?.description).toContain(
			`Item 0 (idempotency key ${created(0).key}): created, but its answer shows no ID: ✅`,
		);
	});

	it('nothing is said of creations where there are none', async () => {
		simulator().faults.add({ kind: 'status', status: 400, error: 'No.' });
		const result = await launch(simulator(), adGroupNode(oneByOne), rows(2));

		expect(result.error?.description).toBe(
			`${REFUSED_ADVICE}\nTries: 1, HTTP status: 400, idempotency key: ${keyOfRequest(0)}.`,
		);
	});

	it('a bad item stops the run before the first request', async () => {
		const input = rows(3).map((row, index) => (index === 1 ? { ...row, name: '' } : row));
		const result = await launch(simulator(), adGroupNode(), input);

		expect(simulator().ledger.requests).toEqual([]);
		expect(result.error?.message).toBe(
			'1 of 3 items cannot be sent, so this node created nothing.\nItem 1: Ad Group Name: nothing given, but it is required',
		);
		expect(result.error?.description).toBe(
			'Correct the items and run the node again. To let the good ones through, set On Error in the node’s settings to one of the Continue options; Dry Run shows everything that is wrong without sending anything.',
		);
	});

	// n8n replaces messages that contain the code of a system error, even within a word.
	it.each(['The preexisting name is taken', 'It said ECONNREFUSED', 'ENOTFOUND'])(
		'the message “%s” reaches the user as it is',
		async (error) => {
			simulator().faults.add({ kind: 'status', status: 400, error });
			const result = await launch(simulator(), adGroupNode(), rows(1));

			expect(result.error?.message).toBe(`Adspirer refused the call: ${error}`);
		},
	);
});

describe('an operation that the node does not have', () => {
	const node = (settings: object) => adGroupNode({ operation: '__CUSTOM_API_CALL__' }, settings);
	const message =
		'Operation: not an operation of this node. Choose one from the list, or use the HTTP Request node';

	it('is refused', async () => {
		const stopped = await launch(simulator(), node({}), rows(2));
		expect(stopped.error?.message).toBe(
			`2 of 2 items cannot be sent, so this node created nothing.\nItems 0, 1: ${message}`,
		);

		const details = { problems: [{ field: 'Operation', message: message.slice(11) }] };
		const [row0, row1] = rows(2);
		const expected = [
			{ json: { ...row0, error: `Item 0: ${message}`, details }, pairedItem: { item: 0 } },
			{ json: { ...row1, error: `Item 1: ${message}`, details }, pairedItem: { item: 1 } },
		];
		const regular = await launch(simulator(), node(regularOutput), rows(2));
		expect(regular.items('adGroup').map(parts)).toEqual(expected);
		const moved = await launch(simulator(), node(errorOutput), rows(2));
		expect(moved.items('adGroup', 2).map(parts)).toEqual(expected);
		expect(simulator().ledger.requests).toEqual([]);
	});

	it('is refused of a resource that the node does not have, too', async () => {
		const result = await launch(simulator(), cardNode({ resource: '__CUSTOM_API_CALL__' }), [{}]);
		expect(result.error?.message).toContain(message);
	});
});
