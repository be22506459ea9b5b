// What the endpoint asks of a database, and nothing about HTTP: people, levels, history, changes and the answers kept under keys.
import type { HistoryChange, HistoryEntry } from '../contract/history';
import type { Reach, Side } from '../contract/audience';
import type { Version } from '../contract/version';
import type { AffectedOrganization } from '../policy/impact';
import type { Scope } from '../policy/scopes';
import type { Capability, Target } from '../policy/permission';
import type { Organization, Person, ScopeValue, ScopeValues } from '../policy/policy';
import type { SettingId } from '../policy/settings';

/** Somebody who asks. `accessRevision` rises with every change of their name, organization or capabilities. */
export type Actor = Person & {
  organization: Organization;
  capabilities: readonly Capability[];
  accessRevision: number;
};

/** Somebody as a directory outside the CRM describes them. Known by first use: nobody has entered them before. */
export type DirectoryPerson = Person & {
  organizationId: string;
  /** In the order of `capabilities`, each once. */
  capabilities: readonly Capability[];
  /** When the directory said so: seconds since 1970 by its clock. */
  asOf: number;
};

/** One level as stored; `name` is what people call it ("System", "Acme", "Lena Fischer"). */
export type LevelReading = {
  scope: Scope;
  name: string;
  version: number;
  values: ScopeValues;
};

/** `id` rises with time over all levels; `version` is the one that the change gave its level. */
export type StoredChange = Omit<HistoryChange, 'id' | 'version'> & { id: number; version: number };

/** `before`: only those with a smaller id. `setting`: only those that changed it. */
export type HistoryPage = { before: number | undefined; setting: SettingId | undefined; limit: number };

export type ReachedPerson = Person & { organization: string };
export type ReachedPage = { after: Person | undefined; limit: number };

/** One setting of a change: its new own value, or undefined where the level goes back to its parent's. */
export type Write = { setting: SettingId; own: ScopeValue | undefined };

/** The answer to a change, as it is sent and as it is replayed. */
export type Answer = { status: 200; etag: string; body: string };

/** A claim on an idempotency key. `fingerprint` is all that must be the same in a repetition; a store may keep a digest of it. */
export type Claim = { key: string; fingerprint: string; now: Date };

export type Commit = {
  target: Target;
  actorId: string;
  /** Every part is compared, the actor's access revision too: in the store, under the locks that the writing holds. */
  expected: Version;
  /** Undefined where the change changes nothing: then the version stays and only the answer is kept. */
  change:
    | {
        writes: readonly Write[];
        at: string;
        actor: Person;
        reason: string | undefined;
        entries: readonly HistoryEntry[];
      }
    | undefined;
  /**
   * Kept under the claimed key in the same transaction. The endpoint computes it before the commit, and may: a commit is done
   * only on the very version that the answer was computed from, so nothing that it tells can have become another.
   */
  answer: Answer;
  claim: Claim;
};

/** `running`: the first request with this key has no answer yet. `reused`: it was another request. */
export type Claimed = { kind: 'begun' } | { kind: 'running' } | { kind: 'reused' } | { kind: 'kept'; answer: Answer };

export type Store = {
  findActor: (id: string) => Promise<Actor | undefined>;
  /**
   * Knows them from now on as described, unless it was told something newer, and gives them as they are known then: of two
   * tokens in use at once the newer one speaks for both. Rejects where there is no such organization.
   */
  admit: (person: DirectoryPerson) => Promise<Actor>;
  findOrganization: (id: string) => Promise<Organization | undefined>;
  organizations: () => Promise<readonly Organization[]>;
  /** @param organizationId of one organization only, else of all */
  peopleWith: (capability: Capability, organizationId?: string) => Promise<readonly Person[]>;

  /** All levels up to the target, weakest first, in one statement: as they were at one moment. */
  readLevels: (target: Target) => Promise<readonly LevelReading[]>;
  /** Changes of the target's own level, newest first. */
  history: (target: Target, page: HistoryPage) => Promise<readonly StoredChange[]>;
  /** All organizations that a change at the target reaches, with their people, in one statement. None at a person's level. */
  affected: (target: Target) => Promise<readonly AffectedOrganization[]>;
  /** How many people with access a level with others under it reaches, setting by setting, in one statement. */
  reach: (target: Target) => Promise<Readonly<Record<SettingId, Reach>>>;
  /** Who they are, by name and id. @param after only those who come after this one */
  reached: (target: Target, setting: SettingId, side: Side, page: ReachedPage) => Promise<readonly ReachedPerson[]>;
  /** Changes of all levels up to the target that are newer than `version` says: the newest `limit`, oldest first. */
  changesSince: (target: Target, version: Version, limit: number) => Promise<readonly StoredChange[]>;

  /** Takes the key if it is free; what `judgeKey` says of a key that is not. */
  beginKey: (claim: Claim) => Promise<Claimed>;
  /** Gives up a claim. A key that has an answer keeps it. */
  freeKey: (key: string) => Promise<void>;
  /** All of it or nothing. `stale`: the version is not the expected one (any more), and nothing was written. */
  commit: (commit: Commit) => Promise<'committed' | 'stale'>;
};
