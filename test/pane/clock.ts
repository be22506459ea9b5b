// The pane's clock: it runs as any does, so that a slow machine meets no limit sooner, and a test can set it forward.
import { act } from '@testing-library/react';

type Timer = { run: () => void; due: number };

const NativeDate = Date;
const native = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  now: performance.now.bind(performance),
};

/** Milliseconds by which it is ahead of the machine's. */
let ahead = 0;
const timers = new Map<number, Timer>();

const now = () => native.now() + ahead;

const start = (handler: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): number => {
  const run = () => {
    timers.delete(id);
    native.clearTimeout(id);
    handler(...given);
  };
  const id = native.setTimeout(run, delay);
  timers.set(id, { run, due: now() + delay });
  return id;
};

const stop = (id: number | undefined): void => {
  native.clearTimeout(id);
  if (id !== undefined) timers.delete(id);
};

class DateAhead extends NativeDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(DateAhead.now());
    else super(given[0]);
  }

  static override now = () => NativeDate.now() + ahead;
}

/** From now on this is the page's clock, set to the machine's time. */
export const setClock = (): void => {
  ahead = 0;
  timers.clear();
  Object.assign(window, { setTimeout: start, clearTimeout: stop, Date: DateAhead });
  jest.spyOn(performance, 'now').mockImplementation(now);
};

/** Time passes at once, and what was due by then is done, in its order. */
export const pass = (seconds: number): Promise<void> =>
  act(async () => {
    const end = now() + seconds * 1_000;
    const due = () =>
      [...timers.values()].filter((timer) => timer.due <= end).sort((one, other) => one.due - other.due)[0];
    for (let next = due(); next; next = due()) {
      ahead = Math.max(ahead, next.due - native.now());
      next.run();
      await Promise.resolve();
    }
    ahead = Math.max(ahead, end - native.now());
  });
