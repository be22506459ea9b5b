// What a restored database needs: clients have seen versions that it does not know.
import { countEverybody } from './counts';
import type { Queries } from './database';
import { readFirstVersion, saveFirstVersion } from './properties';

/** More changes than there can be between two backups. */
const lostVersions = 1_000_000;

/** Raises all versions, also those of what is created again, and counts all people again. */
export const afterRestore = async (db: Queries): Promise<void> => {
  await db
    .updateTable('scopes')
    .set(({ eb }) => ({ version: eb('version', '+', lostVersions) }))
    .execute();
  await db
    .updateTable('people')
    .set(({ eb }) => ({ access_revision: eb('access_revision', '+', lostVersions) }))
    .execute();
  await saveFirstVersion(db, (await readFirstVersion(db)) + lostVersions);
  await countEverybody(db);
};
