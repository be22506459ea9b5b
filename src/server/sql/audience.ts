// The people below a scope, and whether a scope between sets a value. Only people with access count: a policy that a
// person may not even read does not concern them.
import { sql, type RawBuilder } from 'kysely';
import type { AudienceCounts, AudienceGroup } from '../../contract/audience';
import type { ScopeTarget } from '../../policy/permission';
import { settingIds, type SettingId } from '../../policy/settings';
import type { AudiencePerson, ListPage } from '../store';
import type { Queries } from './database';
import { selectOrganizationValues } from './scopeValues';

/** A condition for tables with a column `organization_id`. */
export const isUnder = (target: ScopeTarget) =>
  target.scope === 'organization' ? sql<boolean>`organization_id = ${target.organizationId}` : sql<boolean>`true`;

const countPeople = async (db: Queries, target: ScopeTarget): Promise<number> => {
  const counts = db.selectFrom('people_counts').where(isUnder(target));
  const { people } = await counts
    .select(({ fn }) => fn.sum<number | null>('people').as('people'))
    .executeTakeFirstOrThrow();
  return people ?? 0;
};

/** By primary key. With `exists`, PostgreSQL may read all values of the setting instead. */
const isSetAt = (key: RawBuilder<unknown>, setting: unknown) =>
  sql<boolean>`(select 1 from scope_values v where v.scope_key = ${key} and v.setting = ${setting}) is not null`;

/** Under the system, where an organization sets a value, all of its people override it. */
const selectOverriding = (db: Queries, target: ScopeTarget) => {
  const own = db.selectFrom('override_counts').where(isUnder(target)).select(['setting', 'people']);
  if (target.scope !== 'global') return own;
  const organization = sql`'organization:' || override_counts.organization_id`;
  const isSetByOrganization = isSetAt(organization, sql.ref('override_counts.setting'));
  const ofOrganizations = selectOrganizationValues(db)
    .innerJoin('scopes', 'scopes.key', 'scope_values.scope_key')
    .innerJoin('people_counts', 'people_counts.organization_id', 'scopes.organization_id')
    .select(['scope_values.setting', 'people_counts.people']);
  return own.where(sql<boolean>`not (${isSetByOrganization})`).unionAll(ofOrganizations);
};

/** In one snapshot. */
export const audience = async (
  db: Queries,
  target: ScopeTarget,
): Promise<Readonly<Record<SettingId, AudienceCounts>>> => {
  const people = await countPeople(db, target);
  const counts = await db
    .selectFrom(selectOverriding(db, target).as('counts'))
    .select(['setting', ({ fn }) => fn.sum<number>('people').as('people')])
    .groupBy('setting')
    .execute();
  const countsOf = (id: SettingId): AudienceCounts => {
    const overriding = counts.find(({ setting }) => setting === id)?.people ?? 0;
    return { inheriting: people - overriding, overriding };
  };
  return Object.fromEntries(settingIds.map((id) => [id, countsOf(id)])) as Record<SettingId, AudienceCounts>;
};

/** What the scopes between a person and the target set: the person's own, and at the system their organization's. */
const isSetBetween = (target: ScopeTarget, setting: SettingId) => {
  const own = isSetAt(sql`'user:' || people.id`, setting);
  if (target.scope !== 'global') return sql<boolean>`(${own})`;
  return sql<boolean>`(${own} or ${isSetAt(sql`'organization:' || people.organization_id`, setting)})`;
};

export const audienceMembers = (
  db: Queries,
  target: ScopeTarget,
  setting: SettingId,
  group: AudienceGroup,
  { after, limit }: ListPage,
): Promise<AudiencePerson[]> => {
  const isSet = isSetBetween(target, setting);
  const members = db
    .selectFrom('people')
    .innerJoin('organizations', 'organizations.id', 'people.organization_id')
    .select(['people.id', 'people.name', 'organizations.name as organization'])
    .where('people.has_access', '=', 1)
    .where(isUnder(target))
    .where(group === 'overriding' ? isSet : sql<boolean>`not ${isSet}`)
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(limit);
  const page = after ? members.where(sql<boolean>`(people.name, people.id) > (${after.name}, ${after.id})`) : members;
  return page.execute();
};
