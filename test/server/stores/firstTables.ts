import { sql } from 'kysely';
import type { Driver } from '../../../src/server/sql/database';

/** Turns a database into one of the first version, which an upgrade has to bring up to date. */
export const toFirstTables = async ({ db }: Driver): Promise<void> => {
  for (const table of ['people_counts', 'override_counts', 'own_value_counts'] as const)
    await db.schema.dropTable(table).execute();
  await sql`alter table idempotency_keys rename column saved_at to reserved_at`.execute(db);
  await sql`insert into idempotency_keys (key, fingerprint, actor_id, reserved_at) values ('reserved', '', '7', 0)`.execute(
    db,
  );
  await sql`delete from schema_version where version > 1`.execute(db);
};
