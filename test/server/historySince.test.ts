// Since when the history is complete.
import { crm, jsonOf } from './crm';

const history = '/api/configurationchanges?filter[section]=outlook&scope=organization';
const now = () => new Date('2026-12-01T10:00:00Z');

it.each([
  ['days', 30, '2026-11-01T10:00:00.000Z'],
  ['part of a day', 0.5, '2026-11-30T22:00:00.000Z'],
])('is in every page of a CRM that keeps it for %s', async (_name, historyDays, since) => {
  const { ask } = crm({ historyDays, now });
  const first = (await jsonOf(await ask(`${history}&page[size]=1`))) as { links: { next: string } };
  expect(first).toMatchObject({ meta: { since } });
  expect(await jsonOf(await ask(first.links.next))).toMatchObject({ meta: { since } });
});

it('is in an empty history too', async () => {
  const { ask } = crm({ historyDays: 1, now });
  expect(await jsonOf(await ask(history.replace('organization', 'user')))).toEqual({
    data: [],
    links: {},
    meta: { since: '2026-11-30T10:00:00.000Z' },
  });
});

it('is missing in a CRM that keeps everything', async () => {
  expect(await jsonOf(await crm({ now }).ask(history))).not.toHaveProperty('meta');
});
