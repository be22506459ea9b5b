// Facts about the database itself.
import type { Mode } from '../servedStore';
import type { Queries } from './database';

const modes: readonly Mode[] = ['demonstration', 'production'];

const readProperty = async (db: Queries, name: string): Promise<string | undefined> =>
  (await db.selectFrom('properties').select('value').where('name', '=', name).executeTakeFirst())?.value;

export const readMode = async (db: Queries): Promise<Mode | undefined> => {
  const value = await readProperty(db, 'mode');
  return modes.find((mode) => mode === value);
};

/** The first one stays. */
export const saveMode = async (db: Queries, value: Mode): Promise<void> => {
  const insertion = db.insertInto('properties').values({ name: 'mode', value });
  await insertion.onConflict((conflict) => conflict.column('name').doNothing()).execute();
};

const saveProperty = async (db: Queries, name: string, value: string): Promise<void> => {
  const insertion = db.insertInto('properties').values({ name, value });
  await insertion.onConflict((conflict) => conflict.column('name').doUpdateSet({ value })).execute();
};

/** The version of a scope that is new. */
export const readFirstVersion = async (db: Queries): Promise<number> =>
  Number((await readProperty(db, 'first_version')) ?? 0);

export const saveFirstVersion = (db: Queries, version: number): Promise<void> =>
  saveProperty(db, 'first_version', String(version));

/** Writes a row of no importance, to find out whether anything can be written. */
export const touch = (db: Queries, now: Date): Promise<void> => saveProperty(db, 'written_at', now.toISOString());
