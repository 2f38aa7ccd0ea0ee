/** The nodes that are compared, each as a user would set it up for the same rows. */
import type { CredentialReference } from '../../test/e2e/host/launch';
import { NODE_TYPE } from '../../test/e2e/host/package';
import type { NodeJson } from '../../test/e2e/host/workflows';
import { BRAND, CAMPAIGN_PATH } from './rows';

/** Credentials for the simulator: ours, and n8n's own Bearer Auth. */
export interface Credentials {
	readonly adspirer: CredentialReference;
	readonly bearer: CredentialReference;
}

/** The columns that go into a call by an expression. */
const EXPRESSIONS = {
	campaignName: '={{ $json.name }}',
	adText: '={{ $json.text }}',
	landingPageUrl: '={{ $json.url }}',
	budgetDaily: '={{ $json.budget }}',
};

/** Our node, Campaign > Create, with image IDs from the incoming item. */
export const ourCampaigns = ({ adspirer }: Credentials, options: object = {}): NodeJson =>
	ourNode('Ours', adspirer, {
		resource: 'campaign',
		operation: 'create',
		creativeType: 'existingImages',
		displayName: BRAND,
		...EXPRESSIONS,
		options,
	});

/** Our node with any parameters. */
export const ourNode = (
	name: string,
	credential: CredentialReference,
	parameters: Record<string, unknown>,
): NodeJson => ({ name, type: NODE_TYPE, parameters, credentials: { adspirerApi: credential } });

/** How the HTTP Request node spaces its requests: it starts a batch every so many ms and waits for no answer. */
export interface Batching {
	readonly batchSize: number;
	/** In ms. */
	readonly batchInterval: number;
}

/**
 * n8n's HTTP Request node on the same tool: the request of Adspirer's docs with the columns filled in, which is
 * one expression, and without the Idempotency-Key, which would be another. The token is that of n8n's Bearer
 * Auth, which costs least.
 */
export const httpRequest = (
	{ bearer }: Credentials,
	baseUrl: string,
	batching?: Batching,
	{ path = CAMPAIGN_PATH, body = CAMPAIGN_BODY } = {},
): NodeJson => ({
	name: 'HTTP Request',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.4,
	parameters: {
		method: 'POST',
		url: baseUrl + path,
		authentication: 'genericCredentialType',
		genericAuthType: 'httpBearerAuth',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: body,
		options: batching ? { batching: { batch: batching } } : {},
	},
	credentials: { httpBearerAuth: bearer },
});

const CAMPAIGN_BODY = `={
  "arguments": {
    "campaign_name": "{{ $json.name }}",
    "budget_daily": {{ $json.budget }},
    "existing_image_ids": {{ JSON.stringify($json.image_ids) }},
    "ad_text": "{{ $json.text }}",
    "display_name": "${BRAND}",
    "landing_page_url": "{{ $json.url }}"
  }
}`;

/** n8n's Edit Fields node with the same expressions: what n8n itself takes to read the columns. */
export const editFields = (): NodeJson => ({
	name: 'Edit Fields',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		mode: 'manual',
		assignments: {
			assignments: Object.entries(EXPRESSIONS).map(([name, value]) => ({
				id: name,
				name,
				value,
				type: name === 'budgetDaily' ? 'number' : 'string',
			})),
		},
		options: {},
	},
});

/** n8n's Loop Over Items node, one item at a time. */
export const loopOverItems = (): NodeJson => ({
	name: 'Loop',
	type: 'n8n-nodes-base.splitInBatches',
	typeVersion: 3,
	parameters: { batchSize: 1, options: {} },
});
