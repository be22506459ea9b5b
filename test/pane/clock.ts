// A clock that runs in real time, so that tests on a slow machine do not time out early, and that tests can advance.
import { act } from '@testing-library/react';

type Timer = { run: () => void; due: number };

const NativeDate = Date;
const native = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  now: performance.now.bind(performance),
};

/** Milliseconds that were skipped. */
let skipped = 0;
const timers = new Map<number, Timer>();

const now = () => native.now() + skipped;

const start = (handler: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
  const run = () => {
    timers.delete(id);
    native.clearTimeout(id);
    handler(...args);
  };
  const id = native.setTimeout(run, delay);
  timers.set(id, { run, due: now() + delay });
  return id;
};

const stop = (id: number | undefined): void => {
  native.clearTimeout(id);
  if (id !== undefined) timers.delete(id);
};

class SkippedDate extends NativeDate {
  constructor(...args: [] | [number | string | Date]) {
    if (args.length === 0) super(SkippedDate.now());
    else super(args[0]);
  }

  static override now = () => NativeDate.now() + skipped;
}

/** Replaces the clock of the page, for `beforeEach`. */
export const installClock = (): void => {
  skipped = 0;
  timers.clear();
  Object.assign(window, { setTimeout: start, clearTimeout: stop, Date: SkippedDate });
  jest.spyOn(performance, 'now').mockImplementation(now);
};

/** Runs the timers that are due by then, in order, without waiting. */
export const advanceClock = (seconds: number): Promise<void> =>
  act(async () => {
    const end = now() + seconds * 1_000;
    const due = () =>
      [...timers.values()].filter((timer) => timer.due <= end).sort((one, other) => one.due - other.due)[0];
    for (let next = due(); next; next = due()) {
      skipped = Math.max(skipped, next.due - native.now());
      next.run();
      await Promise.resolve();
    }
    skipped = Math.max(skipped, end - native.now());
  });
