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

/** `actor`: the person whom the bearer token was issued to. */
export type Env = { Variables: { actor: Actor } };
