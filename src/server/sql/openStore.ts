import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedStore } from '../servedStore';
import { StoreUnavailable } from '../store';
import { createDatabase, type Driver } from './database';
import { migrate } from './migrations';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';
import { createSqlStore } from './sqlStore';
import { StoreProblem } from './storeProblem';

/** In the data folder. */
export const dataFile = 'sync-policy.sqlite';

const openFile = (dataFolder: string): Promise<Driver> => {
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (error) {
    throw new StoreProblem(`The data folder ${dataFolder} cannot be used: ${(error as Error).message}.`);
  }
  return openSqlite(join(dataFolder, dataFile));
};

const messageOf = (error: unknown): string => {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  const { message, code } = cause as { message: string; code?: string };
  // An error of several addresses has no message.
  return message === '' ? String(code) : (message.split('\n')[0] ?? '');
};

/**
 * Opens a file in the data folder, or a PostgreSQL database, and brings its tables up to date.
 * @param databaseUrl postgres://user:password@host:5432/database
 * @throws StoreProblem where a package is missing, or the database cannot be used
 */
export const openStore = async ({
  databaseUrl,
  dataFolder,
}: {
  databaseUrl: string | undefined;
  dataFolder: string;
}): Promise<ServedStore> => {
  const driver = await (databaseUrl === undefined ? openFile(dataFolder) : openPostgres(databaseUrl));
  const database = createDatabase(driver);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw new StoreProblem(`The database cannot be used (${driver.location}): ${messageOf(error)}.`);
  }
  return createSqlStore(database);
};
