// Does things in the order in which they came, each at its time.

type Entry = { due: number; act: () => void };

export const delayLine = () => {
  const entries: Entry[] = [];
  let waiting = false;

  const run = (): void => {
    waiting = false;
    for (let first = entries[0]; first; first = entries[0]) {
      const remaining = first.due - performance.now();
      if (remaining > 0) {
        waiting = true;
        setTimeout(run, remaining);
        return;
      }
      entries.shift();
      first.act();
    }
  };

  return {
    /** @param due in milliseconds of performance.now(), not before that of what was added earlier; `act` runs at once if it is over */
    add: (due: number, act: () => void): void => {
      entries.push({ due, act });
      if (!waiting) run();
    },
  };
};
