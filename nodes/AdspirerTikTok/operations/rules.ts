/** Rules between arguments that a campaign and an ad group share. */
import { rule, type Arguments } from './tool';

export const has = (given: Readonly<Arguments>, argument: string): boolean =>
	given[argument] !== undefined;

/** Docs: manual placements count only with placement_type PLACEMENT_TYPE_NORMAL. */
export const placementsNeedManualType = rule(
	'placements',
	'given, but Placement Type is not Manual, so they would have no effect',
	({ placement_type: type = 'PLACEMENT_TYPE_AUTOMATIC', ...given }) =>
		has(given, 'placements') && type === 'PLACEMENT_TYPE_AUTOMATIC',
);

/** Both are sent in the same zone and form, so that they compare as texts. */
export const endIsAfterStart = rule(
	'schedule_end_time',
	'the end is not after the start',
	({ schedule_start_time: start, schedule_end_time: end }) =>
		typeof start === 'string' && typeof end === 'string' && end <= start,
);

export const conversionsNeedPixel = rule(
	'pixel_id',
	'nothing given, but the objective Conversions needs it',
	(given) => given.objective === 'CONVERSIONS' && !has(given, 'pixel_id'),
);
