/**
 * Runs n8n workflows on n8n's own engine (n8n-core) inside a test or a script: no server, no database,
 * nothing printed, no file left behind.
 *
 *     const result = await runWorkflow({
 *       workflow,                                       // as exported from n8n's editor
 *       nodeTypes: { 'n8n-nodes-example.example': new Example() },
 *       credentialTypes: { exampleApi: new ExampleApi() },
 *       credentials: { exampleApi: { apiKey: '...' } },
 *       input: [{ name: 'first row' }, { name: 'second row' }],
 *     });
 *     result.status;               // 'success'
 *     result.items('Example');     // items of its first output
 *     result.items('Example', 1);  // ... of its second
 *
 * Expressions run on n8n's legacy engine, which is the default wherever no server starts the
 * isolated one (that one needs Node 24).
 */
export { linearWorkflow } from './linear-workflow';
export type { CredentialData, CredentialStore } from './credentials';
export type { NodeTypeMap } from './node-types';
export { ExecutionResult } from './result';
export { runAsTool, type ToolRun, type ToolRunOptions } from './run-as-tool';
export {
	retryExecution,
	runWorkflow,
	startWorkflow,
	type RunningExecution,
	type RunOptions,
} from './run-workflow';
export type { ToolAnswer, ToolSignature } from './scripted-agent';
export type { WorkflowJson, WorkflowNodeJson } from './workflow-json';
