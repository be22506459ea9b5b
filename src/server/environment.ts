// What every route works with.
import type { SettingId } from '../policy/settings';
import type { Actor, Store } from './store';

export type Endpoint = {
  store: Store;
  /** A CRM that refuses every change. */
  readOnly: boolean;
  /** Settings that this CRM lets nobody change. */
  locked: readonly SettingId[];
  now: () => Date;
};

/** `actor` is whoever the bearer token stands for. */
export type Env = { Variables: { actor: Actor } };
