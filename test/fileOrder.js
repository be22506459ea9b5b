// Runs a slow test file first. On a fresh clone Jest orders files by size, and this one is small.
const { default: Sequencer } = require('@jest/test-sequencer');

const isSlow = ({ path }) => /[\\/]server[\\/]model\.test\.ts$/.test(path);

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};
