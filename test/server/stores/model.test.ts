// The model-based test against the databases: fewer sequences, because each begins with a new one.
import { emptyState, realOver } from '../model/real';
import { assertBehavesLikeModel } from '../model/sequences';
import { sqlDatabases, type TestData, type TestDatabase } from './stores';

describe.each(sqlDatabases)('%s', (_name, start) => {
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
    await assertBehavesLikeModel(25, async () => {
      await data?.close();
      data = await database.create();
      const store = await data.open();
      await store.importState(emptyState());
      return realOver(store);
    });
  }, 300_000);
});
