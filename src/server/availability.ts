import type { MiddlewareHandler } from 'hono';
import { problem } from './problem';

export type Availability =
  | { state: 'available' }
  /** An administrator has switched the API off: every URL is 404. */
  | { state: 'switched_off' }
  /** `retryAfter` is sent unchanged: seconds or an HTTP date. */
  | { state: 'too_many_requests' | 'unavailable'; retryAfter?: string };

/** Runs before the sign-in. @throws Problem 404, 429, 503 */
export const assertAvailable =
  (availability: () => Availability): MiddlewareHandler =>
  async (_c, next) => {
    const current = availability();
    switch (current.state) {
      case 'available':
        return next();
      case 'switched_off':
        throw problem('api_switched_off', 'The API is switched off.');
      case 'too_many_requests':
      case 'unavailable': {
        const { state, retryAfter } = current;
        const headers: Record<string, string> = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
        throw state === 'too_many_requests'
          ? problem('too_many_requests', 'There were too many requests.', { headers })
          : problem('not_available', 'The CRM is not available now.', { headers });
      }
    }
  };
