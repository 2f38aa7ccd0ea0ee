import {
	UserError,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { HarnessCredentials, type CredentialStore } from './credentials';
import { ExecutionLifecycleHooks, ExternalSecretsProxy } from './engine';
import type { ReadWorkflow } from './workflow-json';

/** n8n builds the URLs of webhooks and of waiting executions from it, so it has to be a valid one. */
const baseUrl = 'http://localhost:5678/';

/** What n8n's server hands to the engine besides the workflow. */
export function additionalDataFor(
	workflow: ReadWorkflow,
	mode: WorkflowExecuteMode,
	executionId: string,
	credentials: CredentialStore,
): IWorkflowExecuteAdditionalData {
	const stored = {
		...workflow,
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(),
		updatedAt: new Date(),
	};
	return {
		executionId,
		workflowId: workflow.id,
		currentNodeExecutionIndex: 0,
		credentialsHelper: new HarnessCredentials(credentials),
		hooks: new ExecutionLifecycleHooks(mode, executionId, stored),
		externalSecretsProxy: new ExternalSecretsProxy(),
		variables: {},
		instanceBaseUrl: baseUrl,
		restApiUrl: `${baseUrl}rest`,
		formBaseUrl: baseUrl,
		formTestBaseUrl: baseUrl,
		formWaitingBaseUrl: baseUrl,
		webhookBaseUrl: baseUrl,
		webhookTestBaseUrl: baseUrl,
		webhookWaitingBaseUrl: baseUrl,
		mcpBaseUrl: baseUrl,
		mcpTestBaseUrl: baseUrl,
		logAiEvent() {},
		executeWorkflow: () => unsupported('Sub-workflows'),
		getRunExecutionData: () => unsupported('Data of other executions'),
		getRuntimeCredential: () => unsupported('Runtime credentials'),
		startRunnerTask: () => unsupported('Code run by task runners'),
	};
}

async function unsupported(feature: string): Promise<never> {
	throw new UserError(`${feature} are not part of the harness`);
}
