import {
	NodeHelpers,
	UserError,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';
import { toolVariant } from './tool-variant';

/** By full type name, e.g. `{ 'n8n-nodes-adspirer-tiktok.adspirerTikTok': new AdspirerTikTok() }`. */
export type NodeTypeMap = Record<string, INodeType | IVersionedNodeType>;

/**
 * The node types of one run. As on n8n's server, `<type>Tool` is made from a node type that is
 * `usableAsTool`. Unlike there, a version that the type does not have is refused, so that neither an
 * example workflow nor a stand-in passes for something it is not.
 */
export class NodeTypeRegistry implements INodeTypes {
	private readonly toolVariants = new Map<string, INodeType>();

	constructor(private readonly types: NodeTypeMap) {}

	getByName(name: string): INodeType | IVersionedNodeType {
		const type = this.types[name];
		if (type) return type;
		const known = Object.keys(this.types).join(', ');
		throw new UserError(`Unknown node type "${name}". Known are: ${known}`);
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		const isTool = name.endsWith('Tool') && !(name in this.types);
		if (isTool) return this.getToolVariant(name, version);

		const type = NodeHelpers.getVersionedNodeType(this.getByName(name), version);
		const versions = [type?.description.version ?? []].flat();
		if (version !== undefined && !versions.includes(version)) {
			throw new UserError(`"${name}" has no version ${version}. Known are: ${versions.join(', ')}`);
		}
		return type;
	}

	getKnownTypes() {
		return {};
	}

	private getToolVariant(name: string, version?: number): INodeType {
		const key = `${name} ${version}`;
		const variant =
			this.toolVariants.get(key) ??
			toolVariant(this.getByNameAndVersion(name.slice(0, -'Tool'.length), version));
		this.toolVariants.set(key, variant);
		return variant;
	}
}
