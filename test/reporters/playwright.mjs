// Records the duration of each test file for the summary of `npm test`.
import { noteFileTimes } from '../../scripts/fileTimes.mjs';

export default class {
  #times = new Map();

  onTestEnd({ location }, { duration }) {
    this.#times.set(location.file, (this.#times.get(location.file) ?? 0) + duration / 1000);
  }

  onEnd() {
    noteFileTimes('playwright', this.#times);
  }
}
