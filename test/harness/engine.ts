/** The only door to n8n-core: here its environment and its logger are in place before it loads. */
import { rmSync } from 'node:fs';
import { userFolder } from './environment';
import './logs';
import { Container } from '@n8n/di';
import {
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	InstanceSettings,
	LoadOptionsContext,
	WorkflowExecute,
} from 'n8n-core';

// Its constructor writes the only file that n8n-core writes here (the settings with the encryption
// key) and keeps the content in memory, so the folder can go before the first run.
Container.get(InstanceSettings);
rmSync(userFolder, { recursive: true, force: true });

export { ExecutionLifecycleHooks, ExternalSecretsProxy, LoadOptionsContext, WorkflowExecute };
