// The CRM's side of the contract as a fetch-style app: `createEndpoint(options).fetch(request)`.
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { SettingId } from '../policy/settings';
import type { Env } from './environment';
import { assertAvailable, type Availability } from './availability';
import { Problem, problem, problemResponse } from './problem';
import { changesRoutes } from './routes/changes';
import { configurationRoutes } from './routes/configuration';
import { organizationsRoutes } from './routes/organizations';
import { overviewRoutes } from './routes/overview';
import { audienceRoutes } from './routes/audience';
import { signIn, type Identify } from './signIn';
import type { Store } from './store';

export type EndpointOptions = {
  store: Store;
  identify: Identify;
  /** @default '/api' */
  basePath?: string;
  /** Allowed origins (CORS), exactly as browsers send them. @default none */
  origins?: readonly string[];
  /** Called for every request. @default always available */
  availability?: () => Availability;
  /** The CRM rejects every change: PATCH is 405. @default false */
  readOnly?: boolean;
  /** Settings that nobody may change. @default none */
  lockedSettings?: readonly SettingId[];
  now?: () => Date;
  /** Request ids for error documents. @default UUIDs */
  newId?: () => string;
  /**
   * Called with unexpected exceptions and with the cause of a 503 of the sign-in; the client receives only the request
   * id.
   * @default the console
   */
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

/** `cors` adds `Origin` to Vary. */
const cacheHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'private, no-cache, no-transform');
  c.header('Vary', 'Authorization, Accept');
};

export const createEndpoint = ({
  store,
  identify,
  basePath = '/api',
  origins = [],
  availability = () => ({ state: 'available' }),
  readOnly = false,
  lockedSettings = [],
  now = () => new Date(),
  newId = () => crypto.randomUUID(),
  report = (error, requestId) => console.error(`Request ${requestId} failed:`, error),
}: EndpointOptions) => {
  const app = new Hono<Env>().basePath(basePath);
  app.onError((error, c) => {
    const requestId = newId();
    if (error instanceof Problem) {
      if (error.cause !== undefined) report(error.cause, requestId);
      return problemResponse(c, error, requestId);
    }
    report(error, requestId);
    return problemResponse(c, problem('internal', 'Something went wrong in the CRM.'), requestId);
  });
  app.notFound((c) => problemResponse(c, problem('not_found', 'There is nothing here.'), newId()));

  app.use('*', crossOrigin(origins), cacheHeaders, assertAvailable(availability), signIn(identify, store));
  const endpoint = { store, readOnly, lockedSettings, now };
  app.route('/', configurationRoutes(endpoint));
  app.route('/', changesRoutes(endpoint));
  app.route('/', organizationsRoutes(endpoint));
  app.route('/', audienceRoutes(endpoint));
  app.route('/', overviewRoutes(endpoint));
  return app;
};
