// Records the duration of each test file for the summary of `npm test`.
import { noteFileTimes } from '../../scripts/fileTimes.mjs';

export default class {
  onRunComplete(_contexts, { testResults }) {
    noteFileTimes(
      'jest',
      new Map(testResults.map(({ testFilePath, perfStats }) => [testFilePath, perfStats.runtime / 1000])),
    );
  }
}
