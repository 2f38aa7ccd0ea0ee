/**
 * Stand-ins for nodes of `n8n-nodes-base`, which cannot be installed beside n8n-core: enough of each
 * to run an exported workflow, with the parameters and the output of the real one. What one leaves
 * out stands in its comment, and it throws rather than pretend. They hold no state of their own. Services
 * that do (a spreadsheet, a data table, a chat) are made by functions, for a test to put among its node types.
 */
import type { NodeTypeMap } from '../node-types';
import { openAiChatModel, simpleMemory, structuredOutputParser } from './ai';
import { editFields } from './edit-fields';
import { extractFromFile } from './extract-from-file';
import { filter, ifNode } from './conditions';
import { merge, sort, splitOut } from './lists';
import { loopOverItems } from './loop-over-items';
import { noOperation, stickyNote } from './no-operation';
import { readWriteFile } from './read-write-file';
import { stopAndError } from './stop-and-error';
import {
	chatTrigger,
	googleSheetsTrigger,
	manualTrigger,
	scheduleTrigger,
	webhook,
} from './triggers';
import { wait } from './wait';

export const standIns: NodeTypeMap = {
	'@n8n/n8n-nodes-langchain.chatTrigger': chatTrigger,
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': openAiChatModel,
	'@n8n/n8n-nodes-langchain.memoryBufferWindow': simpleMemory,
	'@n8n/n8n-nodes-langchain.outputParserStructured': structuredOutputParser,
	'n8n-nodes-base.extractFromFile': extractFromFile,
	'n8n-nodes-base.filter': filter,
	'n8n-nodes-base.googleSheetsTrigger': googleSheetsTrigger,
	'n8n-nodes-base.if': ifNode,
	'n8n-nodes-base.manualTrigger': manualTrigger,
	'n8n-nodes-base.merge': merge,
	'n8n-nodes-base.noOp': noOperation,
	'n8n-nodes-base.readWriteFile': readWriteFile,
	'n8n-nodes-base.scheduleTrigger': scheduleTrigger,
	'n8n-nodes-base.set': editFields,
	'n8n-nodes-base.sort': sort,
	'n8n-nodes-base.splitInBatches': loopOverItems,
	'n8n-nodes-base.splitOut': splitOut,
	'n8n-nodes-base.stickyNote': stickyNote,
	'n8n-nodes-base.stopAndError': stopAndError,
	'n8n-nodes-base.wait': wait,
	'n8n-nodes-base.webhook': webhook,
};
