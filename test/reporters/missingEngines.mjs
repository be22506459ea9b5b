// Prints which engines are not installed, so that their journeys were skipped.
const packages = { Firefox: 'firefox-esr', WebKit: 'webkit2gtk-driver xvfb' };

export default class {
  #missing = new Set();

  onTestEnd(test, { annotations }) {
    const isMissing = annotations.some(({ description }) => description === 'The engine is not installed');
    if (isMissing) this.#missing.add(test.parent.project()?.name);
  }

  onEnd() {
    for (const engine of this.#missing) {
      console.log(
        `\n!!! ${engine} is not installed: its journeys were not run. On Debian: apt-get install ${packages[engine]}\n`,
      );
    }
  }
}
