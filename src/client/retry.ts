// Trying again: which failures are worth another try by itself, when it begins, and how often; and the patience that a busy CRM asked for.
import type { Failure, Result } from './failure';

/** Why there will be another try, and when it begins: milliseconds since the epoch. */
export type Again = { failure: Failure; at: number };

export type Tries = {
  /** Tries in all. */
  most: number;
  /** Told before every wait. */
  onAgain?: ((again: Again) => void) | undefined;
};

/** When the CRM was busy, in milliseconds since the epoch, and for how many seconds it wants to be left alone since. */
type Busy = { since: number; seconds: number };

const notBusy: Busy = { since: 0, seconds: 0 };

/** Seconds that anybody is made to wait; after them it is for a person to decide. */
const longestWait = 60;

/** Milliseconds: what the waits after the first and the second failure are drawn from. */
const ceilings = [500, 1_000] as const;

export const createTries = () => {
  let busy = notBusy;

  return {
    /** Until when a busy CRM wants to be left alone: milliseconds since the epoch, in the past where it does not. */
    busyUntil: (): number => busy.since + busy.seconds * 1_000,

    /** The first success, or the failure after which no try is left. Nothing is sent before a busy CRM's time, or for a minute. */
    run: async <Value>(
      attempt: () => Promise<Result<Value>>,
      { most, onAgain = () => undefined }: Tries,
    ): Promise<Result<Value>> => {
      for (let tried = 1; ; tried += 1) {
        const open = openingAfter(busy.since, busy.seconds);
        if (open > Date.now()) {
          onAgain({ failure: { kind: 'busy', retryAfter: busy.seconds }, at: open });
          await pause(open - Date.now());
        }
        const began = Date.now();
        const result = await attempt();
        if (result.ok) {
          if (began > busy.since) busy = notBusy;
          return result;
        }
        const { failure } = result;
        if (failure.kind === 'busy') busy = later(busy, { since: Date.now(), seconds: failure.retryAfter ?? 0 });
        const wait = waitAfter(failure, ceilings[tried - 1] ?? ceilings[1]);
        if (wait === undefined || tried >= most) return result;
        onAgain({ failure, at: Date.now() + wait });
        await pause(wait);
      }
    },
  };
};

/** Of two times at which the CRM was busy, the one that asks for more patience. */
const later = (one: Busy, other: Busy): Busy =>
  one.since + one.seconds * 1_000 > other.since + other.seconds * 1_000 ? one : other;

/** From when on a person may ask again after a failure: milliseconds since the epoch. */
export const openingAfter = (since: number, retryAfter: number): number =>
  since + Math.min(retryAfter, longestWait) * 1_000;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Milliseconds; undefined where another try would meet the same, or not within a minute. */
const waitAfter = (failure: Failure, ceiling: number): number | undefined => {
  const [full, equal] = [Math.random() * ceiling, ceiling / 2 + (Math.random() * ceiling) / 2];
  switch (failure.kind) {
    case 'unreachable':
    case 'timeout':
    case 'server_error':
      return full;
    case 'in_progress':
      return equal;
    case 'busy': {
      const { retryAfter = 0 } = failure;
      return retryAfter > longestWait ? undefined : Math.max(retryAfter * 1_000, equal);
    }
    default:
      return undefined;
  }
};
