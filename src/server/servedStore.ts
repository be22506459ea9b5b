// What a server needs of a database besides what the routes need: to fill it, to watch it and to tidy it up.
import type { Organization } from '../policy/policy';
import type { State } from './memory/state';
import type { Store } from './store';

/** In days. Undefined keeps everything. */
export type Retention = {
  history: number | undefined;
  /** People whose newest token is older are forgotten, with the settings of their own. */
  people: number | undefined;
};

/** What a database was first filled with: `importState`, or `saveOrganizations`. */
export type Mode = 'demonstration' | 'production';

/** Every method rejects with `StoreUnavailable` as those of `Store` do. */
export type ServedStore = Store & {
  /** The file or the database, without a password. */
  location: string;
  /** Undefined for a database that was never filled. */
  mode: () => Promise<Mode | undefined>;
  /** Creates the organizations that are missing and renames the others, which raises the version of their scope. */
  saveOrganizations: (organizations: readonly Organization[]) => Promise<void>;
  /** Fills a database without organizations. @returns false for any other, which stays as it is */
  importState: (state: State) => Promise<boolean>;
  /** Rejects unless something can be written now. */
  checkWritable: () => Promise<void>;
  /** Deletes expired idempotency keys, and what is older than the retention. */
  removeExpired: (now: Date, retention: Retention) => Promise<void>;
  /**
   * Refuses all tokens that a person has now. New ones are accepted.
   * @param person their id or address
   * @returns how many people that are
   */
  revokeTokens: (person: string, now: Date) => Promise<number>;
  /** Raises each version beyond those of the data that a restore has lost, so that no client takes one for the other. */
  afterRestore: () => Promise<void>;
  close: () => Promise<void>;
};
