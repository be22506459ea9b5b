// The people below a scope, and whether a scope between sets a value. Only people with access count: a policy that a
// person may not even read does not concern them.
import { sql } from 'kysely';
import type { AudienceCounts, AudienceGroup } from '../../contract/audience';
import type { AffectedOrganization } from '../../policy/impact';
import type { ScopeTarget } from '../../policy/permission';
import type { ScopeValues } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import type { AudiencePerson, ListPage } from '../store';
import type { Queries } from './database';
import { toScopeValue } from './rows';

const selectPeopleUnder = (db: Queries, target: ScopeTarget) => {
  const people = db.selectFrom('people').where('people.has_access', '=', 1);
  return target.scope === 'organization' ? people.where('people.organization_id', '=', target.organizationId) : people;
};

/** A row for each person and each setting that the person sets. */
export const selectOwnValues = (db: Queries, target: ScopeTarget) =>
  selectPeopleUnder(db, target)
    .innerJoin('scopes', 'scopes.person_id', 'people.id')
    .innerJoin('scope_values', 'scope_values.scope_key', 'scopes.key');

/** A row for each person and each setting that their organization sets. */
const selectOrganizationValues = (db: Queries) =>
  selectPeopleUnder(db, { scope: 'global' })
    .innerJoin('scopes', 'scopes.organization_id', 'people.organization_id')
    .innerJoin('scope_values', 'scope_values.scope_key', 'scopes.key');

const countPeopleUnder = async (db: Queries, target: ScopeTarget): Promise<number> => {
  const query = selectPeopleUnder(db, target).select(({ fn }) => fn.countAll<number>().as('people'));
  return (await query.executeTakeFirstOrThrow()).people;
};

const countOverriding = (db: Queries, target: ScopeTarget) => {
  const own = selectOwnValues(db, target).select(['people.id', 'scope_values.setting']);
  const between =
    target.scope === 'global'
      ? own.union(selectOrganizationValues(db).select(['people.id', 'scope_values.setting']))
      : own;
  return db
    .selectFrom(between.as('overriding'))
    .select(['setting', ({ fn }) => fn.countAll<number>().as('people')])
    .groupBy('setting')
    .execute();
};

/** In one snapshot. */
export const audience = async (
  db: Queries,
  target: ScopeTarget,
): Promise<Readonly<Record<SettingId, AudienceCounts>>> => {
  const people = await countPeopleUnder(db, target);
  const counts = await countOverriding(db, target);
  const countsOf = (id: SettingId): AudienceCounts => {
    const overriding = counts.find(({ setting }) => setting === id)?.people ?? 0;
    return { inheriting: people - overriding, overriding };
  };
  return Object.fromEntries(settingIds.map((id) => [id, countsOf(id)])) as Record<SettingId, AudienceCounts>;
};

/** What the scopes between a person and the target set: the person's own, and at the system their organization's. */
const isSetBetween = (target: ScopeTarget, setting: SettingId) => {
  const own = sql`exists (select 1 from scope_values v where v.setting = ${setting} and v.scope_key = 'user:' || people.id)`;
  if (target.scope !== 'global') return sql<boolean>`(${own})`;
  return sql<boolean>`(${own} or exists (select 1 from scope_values v where v.setting = ${setting}
    and v.scope_key = 'organization:' || people.organization_id))`;
};

export const audienceMembers = (
  db: Queries,
  target: ScopeTarget,
  setting: SettingId,
  group: AudienceGroup,
  { after, limit }: ListPage,
): Promise<AudiencePerson[]> => {
  const isSet = isSetBetween(target, setting);
  const members = selectPeopleUnder(db, target)
    .innerJoin('organizations', 'organizations.id', 'people.organization_id')
    .select(['people.id', 'people.name', 'organizations.name as organization'])
    .where(group === 'overriding' ? isSet : sql<boolean>`not ${isSet}`)
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(limit);
  const page = after ? members.where(sql<boolean>`(people.name, people.id) > (${after.name}, ${after.id})`) : members;
  return page.execute();
};

type Group = AffectedOrganization['people'];

/** By organization id, what its people set themselves. */
const ownValuesOfPeople = async (db: Queries, target: ScopeTarget): Promise<ReadonlyMap<string, ScopeValues[]>> => {
  const rows = await selectOwnValues(db, target)
    .select(['people.id', 'people.organization_id'])
    .selectAll('scope_values')
    .orderBy('people.id')
    .execute();
  const byOrganization = new Map<string, Map<string, ScopeValues>>();
  for (const row of rows) {
    const people = byOrganization.get(row.organization_id) ?? new Map<string, ScopeValues>();
    people.set(row.id, { ...people.get(row.id), [row.setting]: toScopeValue(row) });
    byOrganization.set(row.organization_id, people);
  }
  return new Map([...byOrganization].map(([id, people]) => [id, [...people.values()]]));
};

const valuesOfOrganizations = async (db: Queries): Promise<ReadonlyMap<string, ScopeValues>> => {
  const rows = await db
    .selectFrom('scopes')
    .innerJoin('scope_values', 'scope_values.scope_key', 'scopes.key')
    .leftJoin('people', 'people.id', 'scope_values.author_id')
    .where('scopes.scope', '=', 'organization')
    .select(['scopes.organization_id', 'people.email'])
    .selectAll('scope_values')
    .execute();
  const byOrganization = new Map<string, ScopeValues>();
  for (const { organization_id, email, ...row } of rows) {
    if (organization_id === null) continue;
    const values = byOrganization.get(organization_id);
    byOrganization.set(organization_id, { ...values, [row.setting]: toScopeValue(row, email) });
  }
  return byOrganization;
};

/** The organizations that a change of the target affects, with their people. In one snapshot. */
export const affectedOrganizations = async (
  db: Queries,
  target: ScopeTarget,
): Promise<readonly AffectedOrganization[]> => {
  if (target.scope === 'user') return [];
  const isSystem = target.scope === 'global';
  const all = db.selectFrom('organizations').selectAll();
  const organizations = await (isSystem ? all : all.where('id', '=', target.organizationId)).execute();
  const counts = await selectPeopleUnder(db, target)
    .select(['organization_id', ({ fn }) => fn.countAll<number>().as('people')])
    .groupBy('organization_id')
    .execute();
  const people = new Map(counts.map((row) => [row.organization_id, row.people]));
  const overriding = await ownValuesOfPeople(db, target);
  const values = isSystem ? await valuesOfOrganizations(db) : undefined;
  const groupOf = (id: string): Group => {
    const own = overriding.get(id) ?? [];
    return { inheriting: (people.get(id) ?? 0) - own.length, overriding: own };
  };
  return organizations.map(({ id, name }) => ({ id, name, values: values?.get(id) ?? {}, people: groupOf(id) }));
};
