// People and organizations.
import { sql } from 'kysely';
import type { Capability } from '../../policy/permission';
import type { Organization, Person } from '../../policy/policy';
import { personUpdate, unknownOrganization } from '../personUpdate';
import { StoreUnavailable, type Actor, type DirectoryPerson } from '../store';
import { targetKey } from '../target';
import { changePeople, countNewPeople } from './counts';
import type { Database, Queries } from './database';
import { readFirstVersion } from './properties';
import { capabilitiesOf, toPerson, toPersonColumns } from './rows';

const selectPeople = (db: Queries) =>
  db
    .selectFrom('people')
    .innerJoin('organizations', 'organizations.id', 'people.organization_id')
    .selectAll('people')
    .select('organizations.name as organization_name');

const findPerson = (db: Queries, id: string) => selectPeople(db).where('people.id', '=', id).executeTakeFirst();

type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

const toActor = (row: PersonRow): Actor => ({
  ...toPerson(row),
  organization: { id: row.organization_id, name: row.organization_name },
  capabilities: capabilitiesOf(row),
  accessRevision: row.access_revision,
});

const toStored = (row: PersonRow) => ({
  id: row.id,
  name: row.name,
  email: row.email ?? undefined,
  organizationId: row.organization_id,
  capabilities: capabilitiesOf(row),
  asOf: row.as_of ?? undefined,
});

export const findActor = async (db: Queries, id: string): Promise<Actor | undefined> => {
  const row = await findPerson(db, id);
  return row && toActor(row);
};

/** With their scope. Nothing where the person is there already. @returns whether the person was inserted */
export const insertPerson = async (
  db: Queries,
  person: Parameters<typeof toPersonColumns>[0] & { id: string },
  { accessRevision, version }: { accessRevision: number; version: number },
): Promise<boolean> => {
  const { id, organizationId } = person;
  const inserted = await db
    .insertInto('people')
    .values({ id, ...toPersonColumns(person), access_revision: accessRevision })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  const key = targetKey({ scope: 'user', organizationId, userId: id });
  await db.insertInto('scopes').values({ key, scope: 'user', person_id: id, version }).execute();
  return true;
};

/** @throws Error where the organization of the person does not exist */
const assertOrganization = async (db: Queries, person: DirectoryPerson): Promise<void> => {
  if (!(await findOrganization(db, person.organizationId))) throw unknownOrganization(person);
};

/** @returns false for a person whom another process has inserted meanwhile */
const insertUser = async (db: Queries, person: DirectoryPerson): Promise<boolean> => {
  await assertOrganization(db, person);
  const version = await readFirstVersion(db);
  const isNew = await insertPerson(db, person, { accessRevision: version + 1, version });
  if (isNew) await countNewPeople(db, [person.id]);
  return isNew;
};

const raiseVersions = (db: Queries) => db.updateTable('scopes').set(({ eb }) => ({ version: eb('version', '+', 1) }));

/** Raises the version of each scope whose document contains the person's address, because its ETag covers it. */
export const raiseVersionsOf = async (db: Queries, personId: string): Promise<void> => {
  const set = db.selectFrom('scope_values').select('scope_key').where('author_id', '=', personId);
  await raiseVersions(db).where('key', 'in', set).execute();
};

const updatePerson = async (database: Database, db: Queries, person: DirectoryPerson): Promise<void> => {
  await database.lock(db.selectFrom('people').select('id').where('id', '=', person.id), 'update').execute();
  const row = await findPerson(db, person.id);
  const update = row && personUpdate(toStored(row), person);
  if (!update) return;
  await assertOrganization(db, person);
  if (update.changesAddress) await raiseVersionsOf(db, person.id);
  const accessRevision = row.access_revision + (update.changesAccess ? 1 : 0);
  const columns = { ...toPersonColumns(person), access_revision: accessRevision };
  const write = () => db.updateTable('people').set(columns).where('id', '=', person.id).execute();
  if (update.changesAccess) await changePeople(database, db, [person.id], write);
  else await write();
};

const isRevoked = ({ revoked_at }: PersonRow, { asOf }: DirectoryPerson): boolean =>
  revoked_at !== null && asOf <= revoked_at;

export const upsertUser = async (database: Database, person: DirectoryPerson): Promise<Actor | undefined> => {
  const stored = await database.read((db) => findPerson(db, person.id));
  if (stored && isRevoked(stored, person)) return undefined;
  const update = stored && personUpdate(toStored(stored), person);
  if (stored && !update) return toActor(stored);
  try {
    return await database.transaction(async (db) => {
      const isNew = !stored && (await insertUser(db, person));
      if (!isNew) await updatePerson(database, db, person);
      return findActor(db, person.id);
    });
  } catch (error) {
    // A newer token that changes nothing: reads go on where nothing can be written, as on a full disk.
    const canWait = stored && update && !update.changesAccess && !update.changesAddress;
    if (error instanceof StoreUnavailable && canWait) return toActor(stored);
    throw error;
  }
};

export const findOrganization = (db: Queries, id: string): Promise<Organization | undefined> =>
  db.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst();

export const organizations = (db: Queries): Promise<Organization[]> =>
  db.selectFrom('organizations').selectAll().orderBy('name').orderBy('id').execute();

const saveOrganization = async (db: Queries, { id, name }: Organization): Promise<void> => {
  const key = targetKey({ scope: 'organization', organizationId: id });
  const stored = await findOrganization(db, id);
  if (stored?.name === name) return;
  if (stored) {
    await db.updateTable('organizations').set({ name }).where('id', '=', id).execute();
    await raiseVersions(db).where('key', '=', key).execute();
    return;
  }
  await db.insertInto('organizations').values({ id, name }).execute();
  const version = await readFirstVersion(db);
  await db.insertInto('scopes').values({ key, scope: 'organization', organization_id: id, version }).execute();
};

/** Creates those that are missing, and renames the others. */
export const saveOrganizations = async (db: Queries, list: readonly Organization[]): Promise<void> => {
  for (const organization of list) await saveOrganization(db, organization);
};

export const peopleWith = async (
  db: Queries,
  capability: Capability,
  organizationId: string | undefined,
): Promise<readonly Person[]> => {
  const query = db.selectFrom('people').select(['id', 'name', 'email']).where(capability, '=', 1).orderBy('id');
  const rows = await (
    organizationId === undefined ? query : query.where('organization_id', '=', organizationId)
  ).execute();
  return rows.map(toPerson);
};

/** @param person their id or address @param now seconds since 1970 */
export const revokeTokens = async (db: Queries, person: string, now: number): Promise<number> => {
  const isMeant = sql<boolean>`(id = ${person} or lower(email) = ${person.toLowerCase()})`;
  const result = await db.updateTable('people').set({ revoked_at: now }).where(isMeant).executeTakeFirst();
  return Number(result.numUpdatedRows);
};
