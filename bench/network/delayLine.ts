// Runs callbacks in the order in which they were added, each when it is due.

type Entry = { due: number; callback: () => void };

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
      first.callback();
    }
  };

  return {
    /**
     * Runs the callback at once if `due` has passed.
     * @param due in milliseconds of performance.now(), not before that of callbacks added earlier
     */
    add: (due: number, callback: () => void): void => {
      entries.push({ due, callback });
      if (!waiting) run();
    },
  };
};
