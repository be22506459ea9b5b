// Who asks: the person behind the bearer token, or an empty 401.
import type { MiddlewareHandler } from 'hono';
import type { Env } from './environment';
import { Problem } from './problem';
import type { Store } from './store';

/** The id of the person that a token was given to; undefined for a token that is not good (any more). */
export type Identify = (token: string) => Promise<string | undefined>;

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

export const signIn =
  (identify: Identify, store: Store): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = bearer.exec(c.req.header('Authorization') ?? '')?.[1];
    const id = token === undefined ? undefined : await identify(token);
    const actor = id === undefined ? undefined : await store.findActor(id);
    if (!actor) throw new Problem(401, [], { headers: { 'WWW-Authenticate': 'Bearer' } });
    c.set('actor', actor);
    await next();
  };
