// Fills an empty database with the data of a memory store.
import { sql } from 'kysely';
import { settingIds } from '../../policy/settings';
import type { State } from '../memory/state';
import { insertChange } from './changes';
import { countEverybody } from './counts';
import type { Dialect, Queries } from './database';
import { insertPerson, saveOrganizations } from './people';
import { saveMode } from './properties';
import { toValueColumns } from './rows';

const importPeople = async (db: Queries, { people }: State): Promise<void> => {
  for (const { accessRevision, ...person } of people)
    await insertPerson(db, { ...person, email: person.email }, { accessRevision, version: 0 });
};

const importScopes = async (db: Queries, { scopes }: State): Promise<void> => {
  for (const [key, { version, values }] of Object.entries(scopes)) {
    await db.updateTable('scopes').set({ version }).where('key', '=', key).execute();
    for (const setting of settingIds) {
      const value = values[setting];
      if (value)
        await db
          .insertInto('scope_values')
          .values({ scope_key: key, setting, ...toValueColumns(value) })
          .execute();
    }
  }
};

/** PostgreSQL numbers the next change without regard to ids that were given. */
const continueIds = async (db: Queries, dialect: Dialect): Promise<void> => {
  if (dialect !== 'postgres') return;
  await sql`select setval(pg_get_serial_sequence('changes', 'id'), (select coalesce(max(id), 1) from changes))`.execute(
    db,
  );
};

/** @returns false for a database that has organizations, which stays as it is */
export const importState = async (db: Queries, dialect: Dialect, state: State): Promise<boolean> => {
  const { count } = await db
    .selectFrom('organizations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count > 0) return false;
  await saveMode(db, 'demonstration');
  await saveOrganizations(db, state.organizations);
  await importPeople(db, state);
  await importScopes(db, state);
  await countEverybody(db);
  for (const { scopeKey, ...change } of state.history) await insertChange(db, scopeKey, change);
  await continueIds(db, dialect);
  return true;
};
