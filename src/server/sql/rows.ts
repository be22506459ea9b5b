// From rows to what the store returns, and back.
import type { Selectable } from 'kysely';
import type { HistoryEntry } from '../../contract/history';
import { capabilities, type Capability } from '../../policy/permission';
import type { Person, ScopeValue } from '../../policy/policy';
import type { DirectoryPerson, StoredChange } from '../store';
import type { Flag, Tables } from './tables';

type Capabilities = Readonly<Record<Capability, Flag>>;

const toFlag = (value: boolean): Flag => (value ? 1 : 0);

export const capabilitiesOf = (row: Capabilities): readonly Capability[] =>
  capabilities.filter((capability) => row[capability] === 1);

/** The columns with what a person may do. */
const toCapabilities = (having: readonly Capability[]) => ({
  ...(Object.fromEntries(capabilities.map((each) => [each, toFlag(having.includes(each))])) as Capabilities),
  has_access: toFlag(having.length > 0),
});

/** The columns of a person that their directory determines. */
export const toPersonColumns = ({
  name,
  email,
  organizationId,
  capabilities: having,
  asOf,
}: Omit<DirectoryPerson, 'id' | 'asOf'> & { asOf?: number | undefined }) => ({
  name,
  email: email ?? null,
  organization_id: organizationId,
  ...toCapabilities(having),
  as_of: asOf ?? null,
});

export const toPerson = ({ id, name, email }: { id: string; name: string; email: string | null }): Person => ({
  id,
  name,
  email: email ?? undefined,
});

/** An author with the address that they have now. */
const toAuthor = (id: string | null, name: string | null, email: string | null): Person | null =>
  id === null || name === null ? null : toPerson({ id, name, email });

type ValueRow = Omit<Tables['scope_values'], 'scope_key' | 'setting'>;

/** @param email of the author */
export const toScopeValue = (row: ValueRow, email: string | null = null): ScopeValue => ({
  value: JSON.parse(row.value) as ScopeValue['value'],
  enforced: row.enforced === 1,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  updatedBy: toAuthor(row.author_id, row.author_name, email),
  reason: row.reason ?? undefined,
});

export const toValueColumns = ({ value, enforced, createdAt, updatedAt, updatedBy, reason }: ScopeValue): ValueRow => ({
  value: JSON.stringify(value),
  enforced: toFlag(enforced),
  created_at: createdAt,
  updated_at: updatedAt,
  author_id: updatedBy?.id ?? null,
  author_name: updatedBy?.name ?? null,
  reason: reason ?? null,
});

/** `email`: of the actor. */
type ChangeRow = Selectable<Tables['changes']> & { email: string | null };

export const toChange = (row: ChangeRow): StoredChange => ({
  id: row.id,
  version: row.version,
  at: row.at,
  actor: toAuthor(row.actor_id, row.actor_name, row.email),
  scope: row.scope,
  scopeName: row.scope_name,
  reason: row.reason ?? undefined,
  entries: JSON.parse(row.entries) as HistoryEntry[],
});
