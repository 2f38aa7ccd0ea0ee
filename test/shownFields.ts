/** Which fields n8n's editor shows, by n8n's own rules. */
import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { LATEST_VERSION } from '../nodes/AdspirerTikTok/operations/tool';

const node: INode = {
	id: 'node',
	name: 'Adspirer',
	type: 'adspirerTikTok',
	typeVersion: LATEST_VERSION,
	position: [0, 0],
	parameters: {},
};

/**
 * Says of a field whether it is shown where fields have these values, and all others their defaults; of a
 * field in a collection, with the values beside it in there.
 */
export function shownWith(
	description: INodeTypeDescription,
	values: INodeParameters,
): (field: INodeProperties, siblings?: INodeParameters) => boolean {
	const { properties } = description;
	const all =
		NodeHelpers.getNodeParameters(properties, values, true, false, node, description) ?? {};
	return (field, siblings = all) =>
		NodeHelpers.displayParameter(siblings, field, node, description, all);
}
