import { createClient } from '../../src/client/client';
import { readOverview } from '../../src/client/overview';
import { exampleOverview } from '../contract/exampleOverview';
import { jsonResponse } from '../pane/literalPolicy';

const client = createClient({ url: '/api', token: () => Promise.resolve('demo.2') });

it('reads one page after another, each as large as the contract allows', async () => {
  const requested: URLSearchParams[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    const { pathname, searchParams } = new URL(url instanceof Request ? url.url : url);
    expect(pathname).toBe('/api/configurationoverview');
    requested.push(searchParams);
    return Promise.resolve(jsonResponse(exampleOverview()));
  });
  const first = await readOverview(client);
  expect(first).toMatchObject({
    ok: true,
    value: {
      items: [{ id: '2', name: 'Globex', people: { tasks: 3 } }],
      counts: { tasks: { organizations: 5, people: 3 } },
      after: '["Globex","2"]',
    },
  });
  await readOverview(client, { after: first.ok ? first.value.after : undefined });
  const query = { 'filter[section]': 'outlook', 'page[size]': '100' };
  expect(requested.map((each) => Object.fromEntries(each))).toEqual([
    query,
    { ...query, 'page[after]': '["Globex","2"]' },
  ]);
});

it('fails without the permission', async () => {
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(null, { status: 403 })));
  expect(await readOverview(client)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
});
