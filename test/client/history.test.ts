import { createClient } from '../../src/client/client';
import { readHistory } from '../../src/client/history';
import { jsonResponse } from '../pane/literalPolicy';

const client = createClient({ url: '/api', token: () => Promise.resolve('demo.5') });

it.each([
  [{}, {}],
  [{ includeParents: false }, {}],
  [{ includeParents: true }, { include: 'parents' }],
  [
    { includeParents: true, setting: 'tasks', size: 50, after: '8' },
    { include: 'parents', 'filter[option]': 'outlook.tasks_enabled', 'page[size]': '50', 'page[after]': '8' },
  ],
] as const)('asked with %j sends %j', async (options, query) => {
  const requested: object[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    requested.push(Object.fromEntries(new URL(url instanceof Request ? url.url : url).searchParams));
    return Promise.resolve(jsonResponse({ data: [], links: {} }));
  });
  expect(await readHistory(client, { scope: 'user' }, options)).toEqual({
    ok: true,
    value: { items: [], after: undefined },
  });
  expect(requested).toEqual([{ 'filter[section]': 'outlook', scope: 'user', ...query }]);
});
