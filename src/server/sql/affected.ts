// The organizations that a change of a scope affects.
import type { AffectedOrganization, OwnValues } from '../../policy/impact';
import type { ScopeTarget } from '../../policy/permission';
import type { ScopeValues } from '../../policy/policy';
import { targetKey } from '../target';
import { isUnder } from './audience';
import type { Queries } from './database';
import { byScope, selectOrganizationValues } from './scopeValues';

type Group = AffectedOrganization['people'][number];

/** By organization id: people with access, with those who set nothing themselves. */
const groupsOfPeople = async (db: Queries, target: ScopeTarget): Promise<ReadonlyMap<string, readonly Group[]>> => {
  const overriding = await db.selectFrom('own_value_counts').where(isUnder(target)).selectAll().execute();
  const groups = new Map<string, Group[]>();
  for (const { organization_id, own_values, people } of overriding) {
    const others = groups.get(organization_id) ?? [];
    others.push({ values: JSON.parse(own_values) as OwnValues, people });
    groups.set(organization_id, others);
  }
  const counts = await db.selectFrom('people_counts').where(isUnder(target)).selectAll().execute();
  return new Map(
    counts.map(({ organization_id, people }) => {
      const others = groups.get(organization_id) ?? [];
      const inheriting = others.reduce((rest, group) => rest - group.people, people);
      return [organization_id, [{ values: {}, people: inheriting }, ...others]];
    }),
  );
};

const valuesOfOrganizations = async (db: Queries): Promise<ReadonlyMap<string, ScopeValues>> => {
  const values = selectOrganizationValues(db).leftJoin('people', 'people.id', 'scope_values.author_id');
  return byScope(await values.selectAll('scope_values').select('people.email').execute());
};

/** With their people, in one snapshot. */
export const affectedOrganizations = async (
  db: Queries,
  target: ScopeTarget,
): Promise<readonly AffectedOrganization[]> => {
  if (target.scope === 'user') return [];
  const isSystem = target.scope === 'global';
  const all = db.selectFrom('organizations').selectAll();
  const organizations = await (isSystem ? all : all.where('id', '=', target.organizationId)).execute();
  const values = isSystem ? await valuesOfOrganizations(db) : undefined;
  const people = await groupsOfPeople(db, target);
  return organizations.map(({ id, name }) => {
    const key = targetKey({ scope: 'organization', organizationId: id });
    return { id, name, values: values?.get(key) ?? {}, people: people.get(id) ?? [] };
  });
};
