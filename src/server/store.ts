// What the server needs from a database. Nothing here depends on HTTP.
import type { HistoryChange, HistoryEntry } from '../contract/history';
import type { AudienceCounts, AudienceGroup } from '../contract/audience';
import type { Version } from '../contract/version';
import type { AffectedOrganization } from '../policy/impact';
import type { OverrideCounts } from '../policy/overview';
import type { Scope } from '../policy/scopes';
import type { Capability, ScopeTarget } from '../policy/permission';
import type { Organization, Person, ScopeValue, ScopeValues } from '../policy/policy';
import type { SettingId } from '../policy/settings';

/** Who sends a request. `accessRevision` rises with every change of their name, organization or capabilities. */
export type Actor = Person & {
  organization: Organization;
  capabilities: readonly Capability[];
  accessRevision: number;
};

/** A person as a directory outside the CRM describes them. They are created by their first request. */
export type DirectoryPerson = Person & {
  organizationId: string;
  /** In the order of `capabilities`, each once. */
  capabilities: readonly Capability[];
  /** Seconds since 1970, by the directory's clock. */
  asOf: number;
};

/** `name`: "System", the organization's or the person's. Authors have the address that they have now. */
export type StoredScope = {
  scope: Scope;
  name: string;
  version: number;
  values: ScopeValues;
};

/**
 * `id` rises over all scopes; `version` is the one that the change gave its scope. Its actor has the address that they
 * have now.
 */
export type StoredChange = Omit<HistoryChange, 'id' | 'version'> & { id: number; version: number };

/**
 * `before`: only changes with a smaller id. `setting`: only changes of this setting. `includeParents`: also the changes
 * of every scope that the target inherits from.
 */
export type HistoryPage = {
  before: number | undefined;
  setting: SettingId | undefined;
  includeParents: boolean;
  limit: number;
};

/** An entry of a list by name and id. */
export type ListEntry = { id: string; name: string };
/** `after`: the last entry of the page before. */
export type ListPage = { after: ListEntry | undefined; limit: number };

export type AudiencePerson = Person & { organization: string };

/** `people`: how many of its people with access set a value themselves; a setting with none is missing. */
export type OverridingOrganization = Organization & {
  values: ScopeValues;
  people: Readonly<Partial<Record<SettingId, number>>>;
};
/** `counts`: over all organizations, not only those of the page. Authors have no addresses here. */
export type StoredOverview = {
  system: ScopeValues;
  organizations: readonly OverridingOrganization[];
  counts: Readonly<Record<SettingId, OverrideCounts>>;
};

/** `scopeValue`: undefined removes the override. */
export type ScopeWrite = { setting: SettingId; scopeValue: ScopeValue | undefined };

/** The response to a change, stored so that a repeated request can receive it again. */
export type StoredResponse = { status: 200; etag: string; body: string };

/**
 * `key` is unique over all actors. `fingerprint`: everything that a repeated request must have in common; a store may save
 * a digest of it.
 */
export type IdempotencyKey = { key: string; actorId: string; fingerprint: string; now: Date };

export type Commit = {
  target: ScopeTarget;
  actorId: string;
  /** Compared as a whole, including the actor's access revision, under the locks of the write. */
  expected: Version;
  /**
   * Undefined where nothing changes: then the version stays and only the response is stored. The address of the actor,
   * here and in the writes, is not stored.
   */
  change:
    | {
        writes: readonly ScopeWrite[];
        at: string;
        actor: Person;
        /** As `StoredScope` has it. */
        scopeName: string;
        reason: string | undefined;
        entries: readonly HistoryEntry[];
      }
    | undefined;
  /**
   * Stored under the key in the same transaction. It can be computed before the commit, because the commit succeeds only
   * on the version that it was computed from.
   */
  response: StoredResponse;
  idempotencyKey: IdempotencyKey;
};

/**
 * `reused`: the key belongs to another request. `too_many`: the key is unused, and the actor has as many keys as anybody
 * may have.
 */
export type KeyState =
  { kind: 'unused' } | { kind: 'reused' } | { kind: 'too_many' } | { kind: 'completed'; response: StoredResponse };

/** The database is away, busy or full. The request can be repeated later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Every method rejects with `StoreUnavailable` where the database does not respond, or cannot write. */
export type Store = {
  findActor: (id: string) => Promise<Actor | undefined>;
  /**
   * Ignores a description that is not newer than the stored one: of two tokens in use at once, the newer one decides for
   * both. A new address raises the version of every scope with a value that the person set. Rejects where the
   * organization does not exist.
   * @returns undefined where the person's tokens of that time have been revoked
   */
  upsertUser: (person: DirectoryPerson) => Promise<Actor | undefined>;
  findOrganization: (id: string) => Promise<Organization | undefined>;
  /** By name and id. */
  organizations: () => Promise<readonly Organization[]>;
  /** @param organizationId undefined for all organizations */
  peopleWith: (capability: Capability, organizationId?: string) => Promise<readonly Person[]>;

  /** The target and every scope that it inherits from, weakest first, in one snapshot. */
  readScopeChain: (target: ScopeTarget) => Promise<readonly StoredScope[]>;
  /** Newest first: by id, which orders the changes of all scopes. */
  history: (target: ScopeTarget, page: HistoryPage) => Promise<readonly StoredChange[]>;
  /**
   * The organizations that a change of the target affects, with their people in one snapshot. None for a user scope.
   */
  affectedOrganizations: (target: ScopeTarget) => Promise<readonly AffectedOrganization[]>;
  /** People with access under the target, counted for each setting in one snapshot. Not for a user scope. */
  audience: (target: ScopeTarget) => Promise<Readonly<Record<SettingId, AudienceCounts>>>;
  /** Ordered by name and id. */
  audienceMembers: (
    target: ScopeTarget,
    setting: SettingId,
    group: AudienceGroup,
    page: ListPage,
  ) => Promise<readonly AudiencePerson[]>;
  /**
   * One page of the organizations that set a value themselves or have people with access who do, and the system's values
   * with the counts, in one snapshot.
   */
  overview: (page: ListPage) => Promise<StoredOverview>;
  /** Changes of the target's whole chain that are newer than `version`: the newest `limit`, oldest first. */
  changesSince: (target: ScopeTarget, version: Version, limit: number) => Promise<readonly StoredChange[]>;

  /** The result follows `keyState`. */
  findKey: (key: IdempotencyKey) => Promise<KeyState>;
  /** Atomic. `stale`: the version is not the expected one, or the key is used. Then nothing was written. */
  commit: (commit: Commit) => Promise<'committed' | 'stale'>;
};
