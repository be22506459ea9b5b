import type { SettingId } from '../policy/settings';
import type { Actor, Store } from './store';

/** What every route depends on. */
export type Endpoint = {
  store: Store;
  /** The CRM rejects every change. */
  readOnly: boolean;
  /** Settings that nobody may change. */
  lockedSettings: readonly SettingId[];
  /** In days: older changes may be gone from the history. Undefined: none. */
  historyDays: number | undefined;
  now: () => Date;
};

/** What the server in front of the routes adds to a request. A Problem that a function throws becomes the response. */
export type RequestContext = {
  /** In error documents. */
  requestId: string;
  beforeSignIn: () => Promise<void>;
  afterSignIn: (actor: Actor) => Promise<void>;
};

/** `actor`: the person whom the bearer token was issued to. */
export type Env = { Bindings: Partial<RequestContext>; Variables: { actor: Actor } };

/** Hono's `env` is undefined where the endpoint is called without one. */
export const contextOf = ({ env }: { env: Partial<RequestContext> | undefined }): Partial<RequestContext> => env ?? {};
