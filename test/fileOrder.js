// The order of the test files: Jest's own, which on a fresh clone goes by their size, but first the one that is small and slow.
const { default: Sequencer } = require('@jest/test-sequencer');

const isSlow = ({ path }) => /[\\/]server[\\/]model\.test\.ts$/.test(path);

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};
