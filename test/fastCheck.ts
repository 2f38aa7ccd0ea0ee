/** fast-check with the same cases at every run. `FC_SEED=2 npm test` tries others; `FC_SEED=$RANDOM` any. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });

export default fc;
