import type { MiddlewareHandler } from 'hono';
import { contextOf, type Env } from './environment';
import { Problem } from './problem';
import type { Actor, DirectoryPerson, Store } from './store';

/**
 * The person whom a token was issued to: an id that the store knows, or a person as their directory describes them.
 * Undefined for an invalid or expired token. A Problem that it throws becomes the response.
 */
export type Identify = (token: string) => Promise<string | DirectoryPerson | undefined>;

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

const resolveActor = async (identify: Identify, store: Store, token: string): Promise<Actor | undefined> => {
  const identity = await identify(token);
  if (identity === undefined) return undefined;
  return typeof identity === 'string' ? store.findActor(identity) : store.upsertUser(identity);
};

/** RFC 6750: a request without a token gets no error code. */
const unauthorized = (token: string | undefined): Problem =>
  new Problem(401, [], {
    headers: { 'WWW-Authenticate': token === undefined ? 'Bearer' : 'Bearer error="invalid_token"' },
  });

export const signIn =
  (identify: Identify, store: Store): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { beforeSignIn, afterSignIn } = contextOf(c);
    await beforeSignIn?.();
    const token = bearer.exec(c.req.header('Authorization') ?? '')?.[1];
    const actor = token === undefined ? undefined : await resolveActor(identify, store, token);
    if (!actor) throw unauthorized(token);
    c.set('actor', actor);
    await afterSignIn?.(actor);
    await next();
  };
