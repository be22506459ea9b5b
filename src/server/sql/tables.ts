// The tables, as Kysely types them. Both databases have the same: JSON and times are text, and a flag is 0 or 1.
import type { Generated } from 'kysely';
import type { Scope } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';

export type Flag = 0 | 1;

type Organizations = { id: string; name: string };

type People = {
  id: string;
  name: string;
  email: string | null;
  organization_id: string;
  reader: Flag;
  own_configuration: Flag;
  organization_configuration: Flag;
  system_configuration: Flag;
  /** 1 with any capability. */
  has_access: Flag;
  access_revision: number;
  /** Seconds since 1970: when the newest token was issued. Null for a person from no directory. */
  as_of: number | null;
  /** Seconds since 1970: tokens issued until then are refused. */
  revoked_at: number | null;
};

/** Every organization and every person has one, and the system. */
type Scopes = {
  /** As `targetKey` makes it: "global", "organization:1", "user:5". */
  key: string;
  scope: Scope;
  organization_id: string | null;
  person_id: string | null;
  version: number;
};

type ScopeValues = {
  scope_key: string;
  setting: SettingId;
  /** JSON. */
  value: string;
  enforced: Flag;
  created_at: string;
  updated_at: string;
  /** Null: the CRM itself. */
  author_id: string | null;
  author_name: string | null;
  reason: string | null;
};

type Changes = {
  id: Generated<number>;
  scope_key: string;
  version: number;
  at: string;
  actor_id: string | null;
  actor_name: string | null;
  scope: Scope;
  scope_name: string;
  reason: string | null;
  /** JSON. */
  entries: string;
};

/** An index of the changes by setting. */
type ChangeSettings = { scope_key: string; setting: SettingId; change_id: number };

type IdempotencyKeys = {
  /** Digests, because both contain what a client sends. */
  key: string;
  fingerprint: string;
  actor_id: string;
  /** Milliseconds since 1970. */
  saved_at: number;
  etag: string;
  body: string;
};

/** In each of the counts, a row with nobody is missing. Only people with access count. */
type PeopleCounts = { organization_id: string; people: number };

/** How many people of the organization set the setting themselves. */
type OverrideCounts = { organization_id: string; setting: SettingId; people: number };

/** How many people of the organization set precisely these values themselves. */
type OwnValueCounts = {
  organization_id: string;
  /** JSON: values by setting, at least one, in the order of the settings' names. */
  own_values: string;
  people: number;
};

/** Facts about the database, by name. */
type Properties = { name: string; value: string };

export type Tables = {
  organizations: Organizations;
  people: People;
  scopes: Scopes;
  scope_values: ScopeValues;
  changes: Changes;
  change_settings: ChangeSettings;
  idempotency_keys: IdempotencyKeys;
  people_counts: PeopleCounts;
  override_counts: OverrideCounts;
  own_value_counts: OwnValueCounts;
  properties: Properties;
};
