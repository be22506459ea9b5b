// Facts about the database itself.
import type { Mode } from '../servedStore';
import type { Queries } from './database';

const modes: readonly Mode[] = ['demonstration', 'production'];

export const readMode = async (db: Queries): Promise<Mode | undefined> => {
  const row = await db.selectFrom('properties').select('value').where('name', '=', 'mode').executeTakeFirst();
  return modes.find((mode) => mode === row?.value);
};

/** The first one stays. */
export const saveMode = async (db: Queries, value: Mode): Promise<void> => {
  const insertion = db.insertInto('properties').values({ name: 'mode', value });
  await insertion.onConflict((conflict) => conflict.column('name').doNothing()).execute();
};

/** Writes a row of no importance, to find out whether anything can be written. */
export const touch = async (db: Queries, now: Date): Promise<void> => {
  const value = now.toISOString();
  const insertion = db.insertInto('properties').values({ name: 'written_at', value });
  await insertion.onConflict((conflict) => conflict.column('name').doUpdateSet({ value })).execute();
};
