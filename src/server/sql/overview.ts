// The organizations that set a value themselves or have people who do.
import { sql } from 'kysely';
import type { ScopeValues } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import type { ListPage, OverridingOrganization, StoredOverview } from '../store';
import { targetKey } from '../target';
import type { Queries } from './database';
import { byScope, selectOrganizationValues } from './scopeValues';

const keyOf = (organizationId: string): string => targetKey({ scope: 'organization', organizationId });

const valuesByScope = async (db: Queries, keys: readonly string[]): Promise<ReadonlyMap<string, ScopeValues>> =>
  byScope(await db.selectFrom('scope_values').selectAll().where('scope_key', 'in', keys).execute());

const selectPage = (db: Queries, { after, limit }: ListPage) => {
  const page = db
    .selectFrom('organizations')
    .selectAll()
    .where(
      sql<boolean>`(exists (select 1 from scope_values v where v.scope_key = 'organization:' || organizations.id)
        or exists (select 1 from override_counts c where c.organization_id = organizations.id))`,
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit);
  return (after ? page.where(sql<boolean>`(name, id) > (${after.name}, ${after.id})`) : page).execute();
};

const countPeople = (db: Queries, organizationIds: readonly string[]) =>
  db.selectFrom('override_counts').selectAll().where('organization_id', 'in', organizationIds).execute();

const selectOverriding = async (db: Queries, page: ListPage): Promise<readonly OverridingOrganization[]> => {
  const organizations = await selectPage(db, page);
  if (organizations.length === 0) return [];
  const ids = organizations.map(({ id }) => id);
  const values = await valuesByScope(db, ids.map(keyOf));
  const counts = await countPeople(db, ids);
  return organizations.map(({ id, name }) => ({
    id,
    name,
    values: values.get(keyOf(id)) ?? {},
    people: Object.fromEntries(
      counts.filter((row) => row.organization_id === id).map(({ setting, people }) => [setting, people]),
    ),
  }));
};

type Counts = readonly { setting: SettingId; count: number }[];

const countOrganizations = (db: Queries): Promise<Counts> =>
  selectOrganizationValues(db)
    .select(['setting', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('setting')
    .execute();

const countAllPeople = (db: Queries): Promise<Counts> =>
  db
    .selectFrom('override_counts')
    .select(['setting', ({ fn }) => fn.sum<number>('people').as('count')])
    .groupBy('setting')
    .execute();

const countOf = (counts: Counts, id: SettingId): number => counts.find(({ setting }) => setting === id)?.count ?? 0;

/** In one snapshot. */
export const overview = async (db: Queries, page: ListPage): Promise<StoredOverview> => {
  const system = await valuesByScope(db, ['global']);
  const organizations = await countOrganizations(db);
  const people = await countAllPeople(db);
  const counts = settingIds.map((id) => [
    id,
    { organizations: countOf(organizations, id), people: countOf(people, id) },
  ]);
  return {
    system: system.get('global') ?? {},
    organizations: await selectOverriding(db, page),
    counts: Object.fromEntries(counts) as StoredOverview['counts'],
  };
};
