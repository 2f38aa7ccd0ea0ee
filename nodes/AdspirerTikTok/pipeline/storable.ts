import { isDeeperThan } from '../api/jsonValue';

/** Deeper or larger JSON keeps n8n from storing the execution. Levels, and UTF-16 units. */
const MOST_LEVELS = 20;
const MOST_CHARACTERS = 1_000_000;

/** Whether n8n can store a part of an answer with the execution. */
export const isStorable = (part: unknown): boolean =>
	!isDeeperThan(MOST_LEVELS, part) && JSON.stringify(part).length <= MOST_CHARACTERS;
