// The CRM's side of the contract as a fetch-style app: `createEndpoint(options).fetch(request)`.
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { SettingId } from '../policy/settings';
import type { Env } from './environment';
import { gatekeeper, type Gate } from './availability';
import { answerProblem, Problem, problem } from './problem';
import { changesRoutes } from './routes/changes';
import { configurationRoutes } from './routes/configuration';
import { organizationsRoutes } from './routes/organizations';
import { reachRoutes } from './routes/audience';
import { signIn, type Identify } from './signIn';
import type { Store } from './store';

export type EndpointOptions = {
  store: Store;
  identify: Identify;
  /** @default '/api' */
  basePath?: string;
  /** Origins of panes that may ask from another site, exactly as browsers send them. @default none */
  origins?: readonly string[];
  /** Asked for every request. @default always open */
  gate?: () => Gate;
  /** A CRM that refuses every change: PATCH is 405. @default false */
  readOnly?: boolean;
  /** Settings that this CRM lets nobody change. @default none */
  locked?: readonly SettingId[];
  now?: () => Date;
  /** Ids of requests, told in error documents. @default UUIDs */
  newId?: () => string;
  /** Where an unexpected exception goes, and the cause of a 503 of the sign-in; whoever asked is told only the request's id. @default the console */
  report?: (error: unknown, requestId: string) => void;
};

const crossOrigin = (origins: readonly string[]): MiddlewareHandler =>
  cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'PATCH'],
    allowHeaders: ['authorization', 'content-type', 'if-match', 'if-none-match', 'idempotency-key'],
    exposeHeaders: ['etag', 'retry-after', 'allow'],
    maxAge: 600,
  });

/** `Origin` is added to Vary by `cors`. */
const neverShared: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'private, no-cache, no-transform');
  c.header('Vary', 'Authorization, Accept');
};

export const createEndpoint = ({
  store,
  identify,
  basePath = '/api',
  origins = [],
  gate = () => ({ state: 'open' }),
  readOnly = false,
  locked = [],
  now = () => new Date(),
  newId = () => crypto.randomUUID(),
  report = (error, requestId) => console.error(`Request ${requestId} failed:`, error),
}: EndpointOptions) => {
  const app = new Hono<Env>().basePath(basePath);
  app.onError((error, c) => {
    const requestId = newId();
    if (error instanceof Problem) {
      if (error.cause !== undefined) report(error.cause, requestId);
      return answerProblem(c, error, requestId);
    }
    report(error, requestId);
    return answerProblem(c, problem('internal', 'Something went wrong in the CRM.'), requestId);
  });
  app.notFound((c) => answerProblem(c, problem('not_found', 'There is nothing here.'), newId()));

  app.use('*', crossOrigin(origins), neverShared, gatekeeper(gate), signIn(identify, store));
  const endpoint = { store, readOnly, locked, now };
  app.route('/', configurationRoutes(endpoint));
  app.route('/', changesRoutes(endpoint));
  app.route('/', organizationsRoutes(endpoint));
  app.route('/', reachRoutes(endpoint));
  return app;
};
