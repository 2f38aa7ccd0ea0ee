import { settingsOf, UNIT_FILES } from './stryker.base.mjs';

export default settingsOf('unit', 'jest.mutation.config.js', UNIT_FILES);
