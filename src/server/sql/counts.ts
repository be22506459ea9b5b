// How many people with access each organization has, how many of them set each setting, and how many set the same values.
// Each transaction that changes people or their own values changes these counts too, so that no request counts people.
import { sql } from 'kysely';
import type { Database, Queries } from './database';

/** A person with access. `ownValues`: JSON of the values that they set themselves by setting, in the order of `settings`. */
type CountedPerson = { organizationId: string; settings: readonly string[]; ownValues: string };

const findCounted = async (db: Queries, ids: readonly string[]): Promise<readonly CountedPerson[]> => {
  const query = db
    .selectFrom('people')
    .leftJoin('scopes', 'scopes.person_id', 'people.id')
    .leftJoin('scope_values', 'scope_values.scope_key', 'scopes.key')
    .where('people.has_access', '=', 1)
    .select(['people.id', 'people.organization_id', 'scope_values.setting', 'scope_values.value'])
    .orderBy('people.id')
    .orderBy('scope_values.setting');
  const rows = await query.where('people.id', 'in', ids).execute();
  type Values = { organizationId: string; values: (readonly [setting: string, json: string])[] };
  const people = new Map<string, Values>();
  for (const { id, organization_id, setting, value } of rows) {
    const person = people.get(id) ?? { organizationId: organization_id, values: [] };
    if (setting !== null && value !== null) person.values.push([setting, value]);
    people.set(id, person);
  }
  return [...people.values()].map(({ organizationId, values }) => ({
    organizationId,
    settings: values.map(([setting]) => setting),
    ownValues: `{${values.map(([setting, json]) => `"${setting}":${json}`).join(',')}}`,
  }));
};

type Row = readonly string[];

/** `rowsOf`: the keys of the rows in which a person counts. */
type CountTable = { table: string; key: readonly string[]; rowsOf: (person: CountedPerson) => readonly Row[] };

const tables: readonly CountTable[] = [
  { table: 'people_counts', key: ['organization_id'], rowsOf: ({ organizationId }) => [[organizationId]] },
  {
    table: 'override_counts',
    key: ['organization_id', 'setting'],
    rowsOf: ({ organizationId, settings }) => settings.map((setting) => [organizationId, setting]),
  },
  {
    table: 'own_value_counts',
    key: ['organization_id', 'own_values'],
    rowsOf: ({ organizationId, settings, ownValues }) => (settings.length > 0 ? [[organizationId, ownValues]] : []),
  },
];

type Difference = { row: Row; people: number };

/** In the same order everywhere, so that two transactions that change several rows never wait for each other. */
const differences = (before: readonly Row[], after: readonly Row[]): readonly Difference[] => {
  const byRow = new Map<string, number>();
  const add = (rows: readonly Row[], people: number) => {
    for (const row of rows.map((each) => JSON.stringify(each))) byRow.set(row, (byRow.get(row) ?? 0) + people);
  };
  add(before, -1);
  add(after, 1);
  return [...byRow.keys()].sort().flatMap((row) => {
    const people = byRow.get(row) ?? 0;
    return people === 0 ? [] : [{ row: JSON.parse(row) as Row, people }];
  });
};

const addDifferences = async (db: Queries, { table, key }: CountTable, rows: readonly Difference[]): Promise<void> => {
  if (rows.length === 0) return;
  const [name, columns] = [sql.table(table), sql.join(key.map((column) => sql.ref(column)))];
  const values = sql.join(rows.map(({ row, people }) => sql`(${sql.join([...row, people])})`));
  await sql`insert into ${name} (${columns}, people) values ${values}
    on conflict (${columns}) do update set people = ${name}.people + excluded.people`.execute(db);
  for (const { row, people } of rows) {
    if (people < 0) await sql`delete from ${name} where (${columns}) = (${sql.join(row)}) and people = 0`.execute(db);
  }
};

const updateCounts = async (
  db: Queries,
  before: readonly CountedPerson[],
  after: readonly CountedPerson[],
): Promise<void> => {
  for (const each of tables) {
    await addDifferences(db, each, differences(before.flatMap(each.rowsOf), after.flatMap(each.rowsOf)));
  }
};

/** Counts people who were not there before. */
export const countNewPeople = async (db: Queries, ids: readonly string[]): Promise<void> =>
  updateCounts(db, [], await findCounted(db, ids));

const fromOwnValues = sql`from people p join scope_values v on v.scope_key = 'user:' || p.id where p.has_access = 1`;

const ownValuesOfEach = sql`select p.organization_id, '{' || string_agg('"' || v.setting || '":' || v.value, ',' order by v.setting) || '}' as own_values
  ${fromOwnValues} group by p.id, p.organization_id`;

/** Into empty tables. The result is as `findCounted` and `tables` define it. */
export const countEverybodyStatements = [
  sql`insert into people_counts (organization_id, people)
    select organization_id, count(*) from people where has_access = 1 group by organization_id`,
  sql`insert into override_counts (organization_id, setting, people)
    select p.organization_id, v.setting, count(*) ${fromOwnValues} group by p.organization_id, v.setting`,
  sql`insert into own_value_counts (organization_id, own_values, people)
    select organization_id, own_values, count(*) from (${ownValuesOfEach}) each_person group by organization_id, own_values`,
];

/** Counts again from the beginning, whatever the counts are. */
export const countEverybody = async (db: Queries): Promise<void> => {
  for (const { table } of tables) await sql`delete from ${sql.table(table)}`.execute(db);
  for (const statement of countEverybodyStatements) await statement.execute(db);
};

/**
 * Does what changes these people or their own values, and updates the counts. Locks the people first, because nobody else
 * may change them meanwhile, and the counts last, because others wait for them until the transaction ends.
 */
export const changePeople = async <Result>(
  { lock }: Database,
  db: Queries,
  ids: readonly string[],
  change: () => Promise<Result>,
): Promise<Result> => {
  if (ids.length === 0) return change();
  await lock(db.selectFrom('people').select('id').where('id', 'in', ids).orderBy('id'), 'update').execute();
  const before = await findCounted(db, ids);
  const result = await change();
  await updateCounts(db, before, await findCounted(db, ids));
  return result;
};
