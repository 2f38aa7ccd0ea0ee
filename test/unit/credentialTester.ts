import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	INodeCredentialTestResult,
	INodeType,
} from 'n8n-workflow';

import { linearWorkflow, runWorkflow } from '../harness';

/**
 * Tests a credential the way n8n's server does: the test request becomes the routing of a node,
 * n8n-core sends it, and the rules say what a refusal means.
 *
 * @param data the credential's fields; a field left out has its default
 */
export async function testCredential(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	if (!type.test) throw new Error(`${type.name} has no test`);
	const { error } = await runWorkflow({
		workflow: linearWorkflow({ name: 'Test', type: 'credentialTest' }),
		nodeTypes: { credentialTest: nodeSending(type.test, type.name) },
		credentialTypes: { [type.name]: type },
		credentials: { [type.name]: data },
	});
	if (!error) return { status: 'OK', message: 'Connection successful!' };
	return { status: 'Error', message: explain(error, type.test) };
}

function nodeSending({ request }: ICredentialTestRequest, credential: string): INodeType {
	return {
		description: {
			displayName: 'Credential Test',
			name: 'credentialTest',
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: credential, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } },
			],
		},
	};
}

/** The rules as n8n's CredentialsTester reads them; that service is not part of n8n-core. */
function explain(error: Error, { rules = [] }: ICredentialTestRequest): string {
	const status = 'httpCode' in error ? Number(error.httpCode) : undefined;
	const broken = rules.find(
		({ type, properties }) => type === 'responseCode' && properties.value === status,
	);
	return broken?.properties.message ?? error.message;
}
