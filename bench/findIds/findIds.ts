/** Part 6: finding IDs in megabytes of text that almost holds some. */
import { findMade } from '../../nodes/AdspirerTikTok/api/findIds/findMade';
import { createCampaign } from '../../nodes/AdspirerTikTok/operations/createCampaign';
import { uploadImages } from '../../nodes/AdspirerTikTok/operations/uploadImages';
import { median } from '../statistics';

const LONG_NUMBER = '1790000000000007919';

/** Repeated, each looks like the beginning of something that tells an ID, and is not. */
const NEAR_MISSES = [
	...['Card ID: ', 'Card ID: None\n', 'Image IDs: None, ', 'Ad Group ID: ', 'ad ad ad id id '],
	...['| Card ID |\n', '| Ad ID | None |\n', '|---|\n', '| | ', '```json', '```json\n', '`', '*'],
	...['{', '[', '{"id":', '{"a"}', '"', '\\', '\\"', '](h', '<td>x</td>', '&quot;', 'https://a '],
	...[' ', '\n', '\r\n', '\u200b', 'a', 'a1', 'ad-site-', '1234567890', `${LONG_NUMBER} `],
	...[`Pixel ID: ${LONG_NUMBER}\n`, `Ad: ${LONG_NUMBER}x\n`, `{"pixel_id":"${LONG_NUMBER}"}\n`],
	...[`?id=${LONG_NUMBER}`, `## Pixel\n${LONG_NUMBER}\n`, `id${' '.repeat(230)}${LONG_NUMBER}\n`],
] as const;

export interface FindIdsOptions {
	/** Sizes of the texts in MB (millions of characters). */
	readonly megabytes: readonly number[];
	readonly rounds: number;
}

export interface FindIdsResult extends FindIdsOptions {
	/** By size: the time for the text that takes longest, in ms (median of the rounds), and what it repeats. */
	readonly slowest: ReadonlyArray<{ readonly ms: number; readonly part: string }>;
	/** By size: the median of all texts, in ms. */
	readonly typicalMs: readonly number[];
}

/** IDs of images are read by rules of their own. */
const TOOLS = [createCampaign, uploadImages];

/** Reads texts of near-misses only, as answers of two tools; the slower one counts. */
export function measureFindIds(options: FindIdsOptions): FindIdsResult {
	const timesOf = (megabytes: number) =>
		NEAR_MISSES.map((part) => {
			const text = part.repeat((megabytes * 1e6) / part.length);
			const rounds = Array.from({ length: options.rounds }, () => timeOf(text));
			return { ms: median(rounds), part };
		});
	// So that the code is compiled.
	timesOf(0.1);
	const bySize = options.megabytes.map(timesOf);
	return {
		...options,
		slowest: bySize.map((times) => times.reduce((a, b) => (a.ms > b.ms ? a : b))),
		typicalMs: bySize.map((times) => median(times.map(({ ms }) => ms))),
	};
}

/** Of the slower tool, in ms. */
const timeOf = (text: string): number =>
	Math.max(
		...TOOLS.map(({ makes }) => {
			const start = performance.now();
			findMade({ data: { text }, text }, makes, {});
			return performance.now() - start;
		}),
	);
