// Whether the CRM answers at all: its API may be switched off, overrun or down. The mount's word, before anybody is known.
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem';

export type Gate =
  | { state: 'open' }
  /** An administrator has switched the API off: every URL is 404. */
  | { state: 'switched off' }
  /** `retryAfter` is sent as it is: seconds or an HTTP date. */
  | { state: 'too many requests' | 'not available'; retryAfter?: string };

export const gatekeeper =
  (gate: () => Gate): MiddlewareHandler =>
  async (_c, next) => {
    const word = gate();
    switch (word.state) {
      case 'open':
        return next();
      case 'switched off':
        throw problem('api_switched_off', 'The API is switched off.');
      case 'too many requests':
      case 'not available': {
        const headers: Record<string, string> = word.retryAfter === undefined ? {} : { 'Retry-After': word.retryAfter };
        throw word.state === 'too many requests'
          ? problem('too_many_requests', 'There were too many requests.', { headers })
          : problem('not_available', 'The CRM is not available now.', { headers });
      }
    }
  };
