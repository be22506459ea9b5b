import type { Failure, Result } from './failure';

/** `retryAt`: when the next attempt starts, in milliseconds since the epoch. */
export type PendingRetry = { failure: Failure; retryAt: number };

export type RetryOptions = {
  /** Including the first. */
  maxAttempts: number;
  /** Called before every wait. */
  onRetry?: ((pending: PendingRetry) => void) | undefined;
};

/** How often each kind of request is made at most, by itself. */
export const attemptLimits = { read: 3, revalidate: 1, validate: 3, save: 2 } as const;

/** The last response of a busy CRM: when, in milliseconds since the epoch, and its Retry-After in seconds. */
type Busy = { since: number; seconds: number };

const notBusy: Busy = { since: 0, seconds: 0 };

/** Seconds. The client never waits longer by itself; after that the person may retry. */
const longestWait = 60;

/** Milliseconds: upper limits of the random waits after the first and the second failure. */
const maxBackoffs = [500, 1_000] as const;

/** All requests of one client share it, so that a Retry-After holds back every one of them. */
export const createRetry = () => {
  let busy = notBusy;

  return {
    /** Until when a busy CRM wants no requests: milliseconds since the epoch, in the past if it is not busy. */
    busyUntil: (): number => endOf(busy),

    /**
     * The first success, or the failure after which no attempt is left. A busy CRM gets no request before its
     * Retry-After is over, but at most for a minute.
     */
    run: async <Value>(
      attempt: () => Promise<Result<Value>>,
      { maxAttempts, onRetry = () => undefined }: RetryOptions,
    ): Promise<Result<Value>> => {
      for (let attempts = 1; ; attempts += 1) {
        const startAt = earliestRetry(busy.since, busy.seconds);
        if (startAt > Date.now()) {
          onRetry({ failure: { kind: 'busy', retryAfter: busy.seconds }, retryAt: startAt });
          await pause(startAt - Date.now());
        }
        const startedAt = Date.now();
        const result = await attempt();
        if (result.ok) {
          if (startedAt > busy.since) busy = notBusy;
          return result;
        }
        const { failure } = result;
        if (failure.kind === 'busy') busy = later(busy, { since: Date.now(), seconds: failure.retryAfter ?? 0 });
        const wait = waitAfter(failure, maxBackoffs[attempts - 1] ?? maxBackoffs[1]);
        if (wait === undefined || attempts >= maxAttempts) return result;
        onRetry({ failure, retryAt: Date.now() + wait });
        await pause(wait);
      }
    },
  };
};

const endOf = ({ since, seconds }: Busy): number => since + seconds * 1_000;

const later = (one: Busy, other: Busy): Busy => (endOf(one) > endOf(other) ? one : other);

/**
 * When a person may retry, in milliseconds since the epoch.
 * @param since of the failure, in milliseconds since the epoch; @param retryAfter seconds
 */
export const earliestRetry = (since: number, retryAfter: number): number =>
  since + Math.min(retryAfter, longestWait) * 1_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds; undefined if a retry would fail in the same way, or only succeed after more than a minute. */
const waitAfter = (failure: Failure, maxBackoff: number): number | undefined => {
  const fullJitter = Math.random() * maxBackoff;
  const equalJitter = maxBackoff / 2 + (Math.random() * maxBackoff) / 2;
  switch (failure.kind) {
    case 'unreachable':
    case 'timeout':
    case 'server_error':
      return fullJitter;
    case 'in_progress':
      return equalJitter;
    case 'busy': {
      const { retryAfter = 0 } = failure;
      return retryAfter > longestWait ? undefined : Math.max(retryAfter * 1_000, equalJitter);
    }
    default:
      return undefined;
  }
};
