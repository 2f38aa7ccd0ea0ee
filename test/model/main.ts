/** `npm run model -- --seconds 600 --seed 7`: the model test for as long as one likes. */
import { parseArgs } from 'node:util';

import { tryModel } from './launch';

const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
// Backoff waits without their random part.
Math.random = () => 0;

console.log(`Seed ${seed}, ${values.seconds} s`);
tryModel(Number(values.seconds), seed).then(
	(cases) => console.log(`${cases} cases, nothing found`),
	(error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	},
);
