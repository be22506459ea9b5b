// Prints last which engines are not installed, so that their journeys were skipped.
const packages = { Firefox: 'firefox-esr', WebKit: 'webkit2gtk-driver xvfb' };

export default class {
  #missing = new Set();

  onTestEnd(test, { status }) {
    if (status === 'skipped') this.#missing.add(test.parent.project()?.name);
  }

  onEnd() {
    for (const engine of this.#missing) {
      console.log(
        `\n!!! ${engine} is not installed: its journeys were not run. On Debian: apt-get install ${packages[engine]}\n`,
      );
    }
  }
}
