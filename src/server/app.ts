// The CRM's side of the contract as a fetch-style app: `createEndpoint(options).fetch(request)`.
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { SettingId } from '../policy/settings';
import { contextOf, type Env } from './environment';
import { assertAcceptable } from './accept';
import { assertAvailable, type Availability } from './availability';
import { mediaType } from '../contract/mediaType';
import { allowedMethods, allowedWithPatch, problem, problemResponse, toProblem } from './problem';
import { changesRoutes } from './routes/changes';
import { configurationRoutes } from './routes/configuration';
import { organizationsRoutes } from './routes/organizations';
import { overviewRoutes } from './routes/overview';
import { audienceRoutes } from './routes/audience';
import { configurationListRoutes } from './routes/configurationLists';
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
  /** In days: the store deletes older changes from the history. @default undefined: none */
  historyDays?: number | undefined;
  /** Settings that nobody may change. @default none */
  lockedSettings?: readonly SettingId[];
  now?: () => Date;
  /** Request ids for error documents, for requests without a context. @default UUIDs */
  newId?: () => string;
  /**
   * Called with unexpected exceptions and with the cause of a 503; the client receives only the request
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

/** The responses to OPTIONS come from `cors`. */
const optionsHeaders =
  (headers: Readonly<Record<string, string>>): MiddlewareHandler =>
  async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  };

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
  historyDays,
  now = () => new Date(),
  newId = () => crypto.randomUUID(),
  report = (error, requestId) => console.error(`Request ${requestId} failed:`, error),
}: EndpointOptions) => {
  const app = new Hono<Env>().basePath(basePath);
  const requestIdOf = (c: Context<Env>): string => contextOf(c).requestId ?? newId();
  app.onError((error, c) => {
    const requestId = requestIdOf(c);
    const response = toProblem(error);
    if (response.cause !== undefined) report(response.cause, requestId);
    return problemResponse(c, response, requestId);
  });
  app.notFound((c) => problemResponse(c, problem('not_found', 'There is nothing here.'), requestIdOf(c)));

  if (!readOnly)
    app.options('/configuration/:section', optionsHeaders({ Allow: allowedWithPatch, 'Accept-Patch': mediaType }));
  app.options('*', optionsHeaders({ Allow: allowedMethods }));
  app.use('*', crossOrigin(origins), cacheHeaders, assertAvailable(availability));
  app.use('*', signIn(identify, store), assertAcceptable);
  const endpoint = { store, readOnly, lockedSettings, historyDays, now };
  app.route('/', configurationRoutes(endpoint));
  app.route('/', configurationListRoutes(endpoint));
  app.route('/', changesRoutes(endpoint));
  app.route('/', organizationsRoutes(endpoint));
  app.route('/', audienceRoutes(endpoint));
  app.route('/', overviewRoutes(endpoint));
  return app;
};
