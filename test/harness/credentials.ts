import {
	ICredentialsHelper,
	isExpression,
	UserError,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type ICredentialsExpressionResolveValues,
	type IDataObject,
	type IExecuteData,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

/** Credential data as the user entered it, by credential type name or by credential ID. */
export type CredentialData = Record<string, ICredentialDataDecryptedObject>;

export interface CredentialStore {
	/** By type name, e.g. `{ adspirerApi: new AdspirerApi() }`. */
	credentialTypes?: Record<string, ICredentialType>;
	/** One credential for each type, used by every node that names no other. */
	credentials?: CredentialData;
	/** More credentials, for nodes whose JSON names one of these IDs: `credentials: { adspirerApi: { id, name } }`. */
	credentialsById?: CredentialData;
}

/**
 * What n8n's server does with credentials, without its database: the defaults of the type fill the
 * fields left empty, expressions see the item, and `authenticate` goes over each request: a function, or a generic one with
 * headers and query. OAuth and `preAuthentication` are left out. The data reaches the node that asks for it and nothing else.
 */
export class HarnessCredentials extends ICredentialsHelper {
	constructor(private readonly store: CredentialStore) {
		super();
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		{ id }: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		_raw?: boolean,
		at?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const { credentials = {}, credentialsById = {} } = this.store;
		const data = (id !== null ? credentialsById[id] : undefined) ?? credentials[type];
		if (!data) throw new UserError(`Credential with ID "${id}" does not exist for type "${type}".`);
		const filled = { ...this.defaults(type), ...data };
		if (!at) return filled;
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = at;
		const resolve = (value: unknown) =>
			isExpression(value)
				? workflow.expression.getParameterValue(
						value,
						runExecutionData,
						runIndex,
						itemIndex,
						node.name,
						connectionInputData,
						mode,
						{},
						executeData,
					)
				: value;
		return Object.fromEntries(
			Object.entries(filled).map(([name, value]) => [name, resolve(value)]),
		) as ICredentialDataDecryptedObject;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		type: string,
		request: IHttpRequestOptions,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type(type);
		if (authenticate === undefined) return request;
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (!workflow || !node) throw new UserError('Generic authentication needs a node');

		const resolve = (value: unknown) =>
			isExpression(value)
				? workflow.expression.getSimpleParameterValue(node, value, 'internal', {
						$credentials: credentials,
					})
				: value;
		const resolved = (values: IDataObject = {}) =>
			Object.fromEntries<unknown>(
				Object.entries(values).map(([key, value]) => [String(resolve(key)), resolve(value)]),
			);
		const { headers, qs } = authenticate.properties;
		Object.assign((request.headers ??= {}), resolved(headers));
		Object.assign((request.qs ??= {}), resolved(qs));
		return request;
	}

	getCredentialsProperties(type: string) {
		return this.type(type).properties;
	}

	isCredentialUsableByNode() {
		return true;
	}

	getParentTypes() {
		return [];
	}

	async preAuthentication() {
		return undefined;
	}

	async runPreAuthentication() {
		return undefined;
	}

	async getCredentials(): Promise<never> {
		throw new UserError('Encrypted credentials are not part of the harness');
	}

	async updateCredentials(): Promise<never> {
		throw new UserError('Stored credentials cannot be changed in the harness');
	}

	async updateCredentialsOauthTokenData(): Promise<never> {
		throw new UserError('OAuth is not part of the harness');
	}

	private type(name: string): ICredentialType {
		const type = this.store.credentialTypes?.[name];
		if (!type) throw new UserError(`Unknown credential type "${name}"`);
		return type;
	}

	private defaults(type: string): ICredentialDataDecryptedObject {
		const defaults: ICredentialDataDecryptedObject = {};
		for (const { name, default: value } of this.type(type).properties) {
			if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
				defaults[name] = value;
			}
		}
		return defaults;
	}
}
