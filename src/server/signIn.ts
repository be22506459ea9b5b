// Who asks: the person behind the bearer token, or an empty 401.
import type { MiddlewareHandler } from 'hono';
import type { Env } from './environment';
import { Problem } from './problem';
import type { Actor, DirectoryPerson, Store } from './store';

/**
 * Whom a token was given to: the id of somebody whom the store knows, or a person as their directory describes them.
 * Undefined for a token that is not good (any more). A Problem that it throws is answered as it is.
 */
export type Identify = (token: string) => Promise<string | DirectoryPerson | undefined>;

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

const actorOf = async (identify: Identify, store: Store, token: string): Promise<Actor | undefined> => {
  const who = await identify(token);
  if (who === undefined) return undefined;
  return typeof who === 'string' ? store.findActor(who) : store.admit(who);
};

/** RFC 6750: only a token that was there can be wrong. */
const unauthorized = (token: string | undefined): Problem =>
  new Problem(401, [], {
    headers: { 'WWW-Authenticate': token === undefined ? 'Bearer' : 'Bearer error="invalid_token"' },
  });

export const signIn =
  (identify: Identify, store: Store): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = bearer.exec(c.req.header('Authorization') ?? '')?.[1];
    const actor = token === undefined ? undefined : await actorOf(identify, store, token);
    if (!actor) throw unauthorized(token);
    c.set('actor', actor);
    await next();
  };
