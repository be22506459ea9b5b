// How long an idempotency key lives, and what a request with a key that is already there deserves. Every store asks this.
import type { Answer, Claim, Claimed } from './store';

const hour = 60 * 60 * 1000;
const keyLifetime = 24 * hour;
/** A claim without an answer after this time belongs to a request that died with its process; the version protects the data. */
const claimLifetime = 60 * 1000;

type KeptKey = { fingerprint: string; begunAt: string; answer?: Answer | undefined };

export const isExpired = ({ begunAt, answer }: KeptKey, now: Date): boolean =>
  now.getTime() - Date.parse(begunAt) >= (answer === undefined ? claimLifetime : keyLifetime);

/** `begun`: the key is free to be taken. */
export const judgeKey = (kept: KeptKey | undefined, { fingerprint, now }: Claim): Claimed => {
  if (kept === undefined || isExpired(kept, now)) return { kind: 'begun' };
  if (kept.fingerprint !== fingerprint) return { kind: 'reused' };
  return kept.answer === undefined ? { kind: 'running' } : { kind: 'kept', answer: kept.answer };
};
