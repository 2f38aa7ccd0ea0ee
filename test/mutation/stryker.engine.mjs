import { settingsOf, UNIT_FILES } from './stryker.base.mjs';

const isLeftOut = (pattern) => pattern.startsWith('!');

/** All that the other part leaves out, and nothing that it has. */
const files = UNIT_FILES.map((pattern) => (isLeftOut(pattern) ? pattern.slice(1) : `!${pattern}`));

export default settingsOf('engine', 'jest.mutation.engine.config.js', ['nodes/**/*.ts', ...files]);
