// What is older than the configuration allows is removed, and the history has the date since when it is complete.
import { documentOf } from '../crm';
import { startServing } from './serving';

const history = '/api/configurationchanges?filter[section]=outlook&scope=organization';
const day = 24 * 60 * 60 * 1000;

it('keeps and shows the history of the days that are configured', async () => {
  const removals: unknown[] = [];
  const serving = await startServing({
    environment: { HISTORY_DAYS: '2', PEOPLE_DAYS: '3' },
    change: () => ({
      removeExpired: (_now, retention) => {
        removals.push(retention);
        return Promise.resolve();
      },
    }),
  });
  const { meta } = await documentOf(await serving.ask(history));
  await serving.stop();
  expect(removals).toEqual([{ history: 2, people: 3 }]);
  expect(Math.abs(Date.now() - Date.parse(String(meta.since)) - 2 * day)).toBeLessThan(60_000);
});
