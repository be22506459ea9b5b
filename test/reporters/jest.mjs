// Notes how long each file took, for the end of `npm test`.
import { noteFileTimes } from '../../scripts/fileTimes.mjs';

export default class {
  onRunComplete(_contexts, { testResults }) {
    noteFileTimes(
      'jest',
      new Map(testResults.map(({ testFilePath, perfStats }) => [testFilePath, perfStats.runtime / 1000])),
    );
  }
}
