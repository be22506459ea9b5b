// The model-based test against the databases: fewer sequences, because each begins with a new one.
import { emptyState, realOver } from '../model/real';
import { assertBehavesLikeModel } from '../model/sequences';
import { sqlDatabases, type TestData, type TestDatabase } from './stores';

/** Each has a database of its own, which takes PostgreSQL longer. */
const sequences: Readonly<Record<string, number>> = { SQLite: 25, PostgreSQL: 8 };

describe.each(sqlDatabases)('%s', (name, start) => {
  const runs = sequences[name] ?? 0;
  let database: TestDatabase;
  let data: TestData | undefined;

  beforeAll(async () => {
    database = await start();
  });
  afterAll(async () => {
    await data?.close();
    await database.stop();
  });

  it('behaves like the model', async () => {
    await assertBehavesLikeModel(runs, async () => {
      await data?.close();
      data = await database.create();
      const store = await data.open();
      await store.importState(emptyState());
      return realOver(store);
    });
  }, 300_000);
});
