/** What stands where an ID should, and is none. */
import { ID_KINDS } from './ids';

/** How the placeholder IDs of a dry run begin: `dry_run:card_id`, `dry_run:image_ids:1`. */
export const DRY_RUN_PREFIX = 'dry_run:';

const DRY_RUN_PLACEHOLDER = new RegExp(
	`^${DRY_RUN_PREFIX}(?:${ID_KINDS.join('|')})(?::\\d{1,6})?$`,
);

/** Whether a value is a placeholder ID of a dry run, exactly as one is written. */
export const isDryRunPlaceholder = (value: unknown): boolean =>
	typeof value === 'string' && DRY_RUN_PLACEHOLDER.test(value);

/** What programs, templates and people write where there is no value; compared without case and outer brackets. */
const STAND_INS = new Set([
	'none',
	'null',
	'nil',
	'undefined',
	'nan',
	'n/a',
	'n.a.',
	'na',
	'not available',
	'not applicable',
	'not set',
	'not found',
	'not created',
	'no id',
	'missing',
	'empty',
	'pending',
	'processing',
	'in progress',
	'queued',
	'unknown',
	'tbd',
	'tba',
	'todo',
	'failed',
	'error',
	'skipped',
	'string',
	'str',
	'number',
	'integer',
	'true',
	'false',
	'placeholder',
	'example',
	'created',
	'success',
	'id',
]);

const LONGEST_STAND_IN = 100;

/** Whether a text stands where an ID should but is none: `None`, `N/A`, `-`, `<card_id>`, `your_card_id`, nothing at all … */
export function isPlaceholder(text: string): boolean {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_STAND_IN) return false;
	if (/^(?:<.*>|\{.*\}|\[.*\])$/.test(trimmed)) return true;
	const bare = trimmed.replace(/^[("'`]+|[)"'`]+$/g, '');
	return (
		!/[\p{L}\p{N}]/u.test(bare) ||
		STAND_INS.has(bare.toLowerCase()) ||
		/^your[ _-]/i.test(bare) ||
		/^x{3,}$/i.test(bare)
	);
}
