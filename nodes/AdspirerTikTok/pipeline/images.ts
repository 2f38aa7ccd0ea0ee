/** The images of uploads, address by address: which of a row's images have arrived. */
import type { Answer, Failure, Made } from '../api/reply';
import { titleOf, type Arguments, type Tool } from '../operations/tool';
import type { EndedCall, EndedJob, PlannedCall } from './job';
import { MOST_SHOWN } from './problems';

/** One address of a row, and the ID of its image where it has arrived. */
export interface Image {
	readonly address: string;
	readonly id: string | undefined;
}

/** What an item's upload has come to. */
export interface Upload {
	/** In the order of the item's addresses. */
	readonly images: readonly Image[];
	/** The call that did not give all of the item's images, although it was answered. */
	readonly lossy: EndedCall | undefined;
}

export const makesImages = ({ makes }: Tool): boolean => makes[0] === 'image_ids';

/** The addresses that a call or a row asks to be uploaded. */
export const addressesIn = ({ image_urls: addresses }: Arguments): string[] =>
	[addresses ?? []].flat().map(String);

/** What the uploads of a job have given for each of its items; empty for other tools. */
export function uploadsOf(job: EndedJob): ReadonlyMap<number, Upload> {
	const arrived = new Map<number, Image[]>();
	const lossy = new Map<number, EndedCall>();
	const isRest = job.rows.some(({ uploaded }) => uploaded.size > 0);
	for (const ended of job.calls) {
		const { call, outcome } = ended;
		if (outcome.kind !== 'done' || !makesImages(call.tool)) continue;
		const addresses = addressesIn(call.arguments);
		const ids = imagesByAddress(addresses, outcome.made);
		const told = outcome.made.ids.image_ids?.length ?? 0;
		// Of one call for one item these say that the IDs cannot be read, and not that an image was lost. Where the
		// item has got others before, a success without them would lose those as well.
		const cannotBeRead =
			!isRest &&
			job.calls.length === 1 &&
			(told === 0 || (job.items.length === 1 && told > addresses.length));
		addresses.forEach((address, index) => {
			const item = call.owners?.[index] ?? call.items[0] ?? 0;
			const images = arrived.get(item) ?? [];
			arrived.set(item, images);
			images.push({ address, id: ids?.[index] });
			const isLost = ids ? ids[index] === undefined : !cannotBeRead;
			if (isLost && !lossy.has(item)) lossy.set(item, ended);
		});
	}
	const rows = new Map(job.rows.map((row) => [row.item, row]));
	const isUpload = job.calls.some(({ call }) => makesImages(call.tool));
	return new Map(
		(isUpload ? job.items : []).map((item) => {
			const row = rows.get(item);
			const got = arrived.get(item) ?? [];
			const images = row ? inOrder(addressesIn(row.arguments), row.uploaded, got) : got;
			return [item, { images, lossy: lossy.get(item) }];
		}),
	);
}

/** Whether some item of a job has not got all of its images, although its uploads were answered. */
export const hasLosses = (job: EndedJob): boolean =>
	[...uploadsOf(job).values()].some((upload) => lossOf(upload) !== undefined);

/** Why an item whose upload was answered is no success: some of its images have no ID. */
export function lossOf({ images, lossy }: Upload): Failure | undefined {
	if (lossy?.outcome.kind !== 'done') return undefined;
	const { tool } = lossy.call;
	const { answer, made } = lossy.outcome;
	const missing = images.filter(({ id }) => id === undefined);
	const told = missing
		.slice(0, MOST_SHOWN)
		.map(({ address }) => address)
		.join(', ');
	const more = missing.length > MOST_SHOWN ? ` and ${missing.length - MOST_SHOWN} more` : '';
	const there = images.flatMap(({ id }) => id ?? []);
	const unplaced = imagesByAddress(addressesIn(lossy.call.arguments), made)
		? []
		: (made.ids.image_ids ?? []);
	return {
		message: `${titleOf(tool)}: ${missing.length} of ${images.length} images ${missing.length === 1 ? 'has' : 'have'} no ID: ${told}${more}`,
		advice: [
			there.length > 0 ? `The others have arrived: ${shown(there)}. ` : '',
			unplaced.length > 0
				? `The answer tells these IDs, but not of which address: ${shown(unplaced)}. `
				: '',
			'Check the addresses, and run the item again; it asks only for what is missing.',
			answer.text === '' ? '' : ` Adspirer said: ${wordsOf(answer)}`,
		].join(''),
		retry: 'never',
		mayHaveHappened: false,
		concernsAll: false,
	};
}

/** Of an answer's words in an advice. In UTF-16 units. */
const LONGEST_WORDS = 1000;

/** What an answer says, short enough for an advice. */
export const wordsOf = ({ text }: Answer): string => text.slice(0, LONGEST_WORDS);

/** Whether an upload's answer tells fewer images than it was asked for. */
export const lacksImages = ({ tool, arguments: given }: PlannedCall, { ids }: Made): boolean =>
	makesImages(tool) && (ids.image_ids?.length ?? 0) < addressesIn(given).length;

const shown = (ids: readonly string[]): string =>
	ids.length > MOST_SHOWN * 2
		? `${ids.slice(0, MOST_SHOWN * 2).join(', ')} and ${ids.length - MOST_SHOWN * 2} more`
		: ids.join(', ');

/** The image ID of each address of a call; undefined where the answer does not tell which is whose. */
function imagesByAddress(
	addresses: readonly string[],
	{ ids: { image_ids: ids = [] }, images }: Made,
): ReadonlyArray<string | undefined> | undefined {
	if (images?.length === addresses.length) return images;
	if (ids.length === addresses.length) return ids;
	// An address that stands twice in a call is one image.
	const distinct = [...new Set(addresses)];
	if (ids.length !== distinct.length) return undefined;
	const idOf = new Map(distinct.map((address, index) => [address, ids[index]]));
	return addresses.map((address) => idOf.get(address));
}

/** A row's images in the order of its addresses, of what it had before and what has arrived now. */
function inOrder(
	addresses: readonly string[],
	before: ReadonlyMap<string, string>,
	arrived: readonly Image[],
): Image[] {
	const queues = new Map<string, Array<string | undefined>>();
	for (const { address, id } of arrived) {
		const queue = queues.get(address);
		if (queue) queue.push(id);
		else queues.set(address, [id]);
	}
	const taken = new Map<string, number>();
	return addresses.map((address) => {
		const place = taken.get(address) ?? 0;
		taken.set(address, place + 1);
		return { address, id: queues.get(address)?.[place] ?? before.get(address) };
	});
}

/** How an item that leaves without success keeps what it has got; `imagesBefore` reads it. */
export function keptImages(
	images: readonly Image[],
	{ arguments: given }: PlannedCall,
): Array<{ image_url: string; image_id: string; advertiser_id?: string }> {
	const { advertiser_id: advertiser } = given;
	return images.flatMap(({ address, id }) =>
		id === undefined
			? []
			: [
					{
						image_url: address,
						image_id: id,
						...(typeof advertiser === 'string' && { advertiser_id: advertiser }),
					},
				],
	);
}
