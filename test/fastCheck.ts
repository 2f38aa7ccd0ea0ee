/**
 * fast-check with the same cases at every run. `FC_SEED=2 npm test` tries others; `FC_SEED=$RANDOM` any.
 * `FC_TIME_LIMIT` (ms) ends each property early, for mutation testing.
 */
import fc from 'fast-check';

const { FC_SEED = '1', FC_TIME_LIMIT } = process.env;

fc.configureGlobal({
	seed: Number(FC_SEED),
	...(FC_TIME_LIMIT !== undefined && { interruptAfterTimeLimit: Number(FC_TIME_LIMIT) }),
});

export default fc;
