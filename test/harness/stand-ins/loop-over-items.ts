import {
	deepCopy,
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type IPairedItemData,
	type ISourceData,
} from 'n8n-workflow';

/** What the node keeps between its rounds; workflows read it as `$node["Loop Over Items"].context`. */
interface LoopContext {
	items?: INodeExecutionData[];
	processedItems?: INodeExecutionData[];
	sourceData?: ISourceData;
	currentRunIndex?: number;
	maxRunIndex?: number;
	noItemsLeft?: boolean;
	done?: boolean;
}

/**
 * "Loop Over Items (Split in Batches)" version 3: output 1 ("loop") gives one batch a round; when none
 * is left, output 0 ("done") gives all items that came back. The real one also stops endless loops.
 */
export const loopOverItems: INodeType = {
	description: {
		displayName: 'Loop Over Items (Split in Batches)',
		name: 'splitInBatches',
		group: ['organization'],
		version: 3,
		description: 'Split data into batches and iterate over each batch',
		defaults: { name: 'Loop Over Items' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['done', 'loop'],
		properties: [
			{ displayName: 'Batch Size', name: 'batchSize', type: 'number', default: 1 },
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: [{ displayName: 'Reset', name: 'reset', type: 'boolean', default: false }],
			},
		],
	},
	async execute(this: IExecuteFunctions) {
		const input = this.getInputData();
		const batchSize = Number(this.getNodeParameter('batchSize', 0));
		const loop: LoopContext = this.getContext('node');
		const isFirstRound =
			loop.items === undefined || this.getNodeParameter('options', 0, {}).reset === true;

		if (isFirstRound) {
			loop.items = [...input];
			loop.processedItems = [];
			loop.sourceData = deepCopy(this.getInputSourceData());
			loop.currentRunIndex = 0;
			loop.maxRunIndex = Math.ceil(input.length / batchSize);
		} else {
			const returned = input.map((item, index) => pairWith(item, index, this.getInputSourceData()));
			loop.processedItems = [...(loop.processedItems ?? []), ...returned];
			loop.currentRunIndex = (loop.currentRunIndex ?? 0) + 1;
		}

		const { items = [], processedItems = [], sourceData } = loop;
		const batch = items.splice(0, batchSize);
		loop.noItemsLeft = items.length === 0;
		loop.done = batch.length === 0;
		if (loop.done) return [processedItems, []];
		// In later rounds the input is the end of the loop, but the items still stem from before it.
		return [
			[],
			isFirstRound ? batch : batch.map((item) => pairWith(item, pairedIndex(item), sourceData)),
		];
	},
};

function pairWith(
	item: INodeExecutionData,
	index: number,
	sourceOverwrite?: ISourceData,
): INodeExecutionData {
	const pairedItem: IPairedItemData = { item: index, sourceOverwrite };
	return { ...item, pairedItem };
}

/** The engine numbers the input items of every node run, so each has exactly one index. */
function pairedIndex({ pairedItem }: INodeExecutionData): number {
	const [first = 0] = [pairedItem ?? 0].flat();
	return typeof first === 'number' ? first : first.item;
}
