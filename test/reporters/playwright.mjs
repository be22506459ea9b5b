// Notes how long the tests of each file took, for the end of `npm test`.
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
