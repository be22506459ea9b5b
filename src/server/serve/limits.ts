// How many requests a minute the API accepts, counted in this process.
import { isIP } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../problem';
import type { Configuration } from './configurationSchema';

const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 });

/** One subscriber has a whole /64 of IPv6 addresses. */
const networkOf = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [start = '', end] = address.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: 8 - groups(start).length - groups(end ?? '').length }, () => '0');
  const all = end === undefined ? groups(start) : [...groups(start), ...zeros, ...groups(end)];
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16))
    .join(':');
};

/** @throws Problem 429 */
const count = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    const seconds = Math.max(1, Math.ceil(rejected.msBeforeNext / 1000));
    throw problem('too_many_requests', 'There were too many requests.', {
      headers: { 'Retry-After': String(seconds) },
    });
  }
};

type Rates = Pick<Configuration, 'readsPerMinute' | 'changesPerMinute' | 'requestsPerMinute'>;

/**
 * Everybody has limits of their own for reads and for changes. The limit of an address covers the requests from it
 * that do not get as far: many people can share an address.
 */
export const createLimits = ({ readsPerMinute, changesPerMinute, requestsPerMinute }: Rates) => {
  const reads = perMinute(readsPerMinute);
  const changes = perMinute(changesPerMinute);
  const addresses = perMinute(requestsPerMinute);
  return {
    beforeSignIn: (address: string): Promise<void> => count(addresses, networkOf(address)),
    /** A failure of ours is not counted. */
    afterFailure: (address: string): Promise<unknown> => addresses.reward(networkOf(address)),
    afterSignIn: async (address: string, actorId: string, method: string | undefined): Promise<void> => {
      await addresses.reward(networkOf(address));
      await count(method === 'GET' || method === 'HEAD' ? reads : changes, actorId);
    },
  };
};

export type Limits = ReturnType<typeof createLimits>;
