// The audience of a scope: counts, and who may read counts and members.
import { acmeQuery, audience, countsNow, inheritingPath } from './audience';
import { atSystem, atOwn, bodyOf, crm, documentOf, enforce, patch, setTo, useParent, verdict, type Ask } from './crm';

/** [inheriting, overriding] by option id without "outlook.". */
const pairsNow = async (ask: Ask, query?: string, as?: string) =>
  Object.fromEntries(
    (await countsNow(ask, query, as)).map(({ id, attributes }) => [
      id.replace('outlook.', ''),
      [attributes.inheriting, attributes.overriding],
    ]),
  );

describe('the counts', () => {
  it('of an organization count its people with access', async () => {
    expect(await pairsNow(crm().ask)).toEqual({
      contacts_enabled: [5, 0],
      tasks_enabled: [5, 0],
      calendar_events_enabled: [5, 0],
      sync_direction: [5, 0],
      conflict_resolution: [5, 0],
      crm_sync_interval: [5, 0],
      outlook_sync_interval: [4, 1],
    });
  });

  it('of the system count everybody, overriding where the organization sets a value too', async () => {
    expect(await pairsNow(crm().ask, 'scope=global', '2')).toEqual({
      contacts_enabled: [5, 2],
      tasks_enabled: [2, 5],
      calendar_events_enabled: [7, 0],
      sync_direction: [0, 7],
      conflict_resolution: [5, 2],
      crm_sync_interval: [2, 5],
      outlook_sync_interval: [6, 1],
    });
  });

  it('count a person once who overrides a value that the organization overrides', async () => {
    const { ask } = crm();
    const body = bodyOf({ 'outlook.crm_sync_interval': setTo(45) });
    await patch(ask, { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body });
    expect((await pairsNow(ask, 'scope=global', '2')).crm_sync_interval).toEqual([2, 5]);
    expect((await pairsNow(ask)).crm_sync_interval).toEqual([4, 1]);
  });

  it('do not depend on whether overrides are in effect', async () => {
    const { ask } = crm();
    const body = bodyOf({ 'outlook.outlook_sync_interval': enforce(30) });
    await patch(ask, { as: '2', path: atSystem, ifMatch: '"g2-a1"', body });
    expect((await pairsNow(ask, 'scope=global', '2')).outlook_sync_interval).toEqual([6, 1]);
    expect((await pairsNow(ask)).outlook_sync_interval).toEqual([4, 1]);
  });

  it('do not count a removed override', async () => {
    const { ask } = crm();
    const body = bodyOf({ 'outlook.outlook_sync_interval': useParent });
    await patch(ask, { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body });
    expect((await pairsNow(ask)).outlook_sync_interval).toEqual([5, 0]);
  });

  it('link to the members for actors who may change the scope', async () => {
    const data = await countsNow(crm().ask, 'scope=organization&scopeId=2', '2');
    const path = `${audience}/outlook.tasks_enabled`;
    expect(data.find(({ id }) => id === 'outlook.tasks_enabled')).toEqual({
      type: 'configurationreach',
      id: 'outlook.tasks_enabled',
      attributes: { inheriting: 2, overriding: 0 },
      relationships: {
        inheriting: { links: { related: `${path}/inheriting?scope=organization&scopeId=2` } },
        overriding: { links: { related: `${path}/overriding?scope=organization&scopeId=2` } },
      },
    });
  });

  it('have no links for a reader', async () => {
    const [first] = await countsNow(crm().ask, acmeQuery, '3');
    expect(first).toEqual({
      type: 'configurationreach',
      id: 'outlook.contacts_enabled',
      attributes: { inheriting: 5, overriding: 0 },
    });
  });

  it('have no ETag, because people come and go without a change', async () => {
    const response = await crm().ask(`${audience}?filter[section]=outlook&${acmeQuery}`);
    expect(response.headers.has('ETag')).toBe(false);
    expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
  });
});

describe('the permission', () => {
  const counts = `${audience}?filter[section]=outlook`;
  const names = `${audience}/outlook.tasks_enabled/inheriting`;

  it.each([
    ['a reader', '3', '200'],
    ['a person', '5', '200'],
    ["the organization's administrator", '7', '200'],
    ['a person without access', '4', '403 access_denied'],
  ])('of %s to count in their organization: person %s, %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${counts}&${acmeQuery}`, { as }))).toBe(expected);
  });

  it.each([
    ['a reader', '3', '403 access_denied'],
    ["the organization's administrator", '7', '403 access_denied'],
    ["the system's administrator", '2', '200'],
    ['a person without access', '4', '403 access_denied'],
  ])('of %s to count in the system: person %s, %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${counts}&scope=global`, { as }))).toBe(expected);
  });

  it.each([
    ['a reader', '3', '403 access_denied'],
    ['a person', '5', '403 access_denied'],
    ["the organization's administrator", '7', '200'],
    ["the system's administrator", '2', '200'],
    ['a person without access', '4', '403 access_denied'],
  ])('of %s to list members in their organization: person %s, %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${names}?${acmeQuery}`, { as }))).toBe(expected);
  });

  it.each([
    ["the organization's administrator", '7', '403 access_denied'],
    ["the system's administrator", '2', '200'],
  ])('of %s to list members in the system: person %s, %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(`${names}?scope=global`, { as }))).toBe(expected);
  });

  it.each([`${counts}&`, `${names}?`])('does not reveal another organization at %s', async (path) => {
    const { ask } = crm({ newId: () => 'one id for all' });
    const hidden = await ask(`${path}scope=organization&scopeId=2`);
    const missing = await ask(`${path}scope=organization&scopeId=99`);
    expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()]);
  });

  it.each([`${counts}&scope=global`, `${names}?scope=global`])('is denied with contacts at %s', async (path) => {
    const { errors } = await documentOf(await crm().ask(path));
    expect(errors[0]?.meta).toEqual({
      contacts: [{ id: '8', name: 'Yusuf Demir', email: 'yusuf.demir@acme.example' }],
    });
  });
});

it.each([
  `${audience}/outlook.notes_enabled/inheriting?${acmeQuery}`,
  `${audience}/outlook.tasks_enabled/everybody?${acmeQuery}`,
  `${audience}/outlook.tasks_enabled?${acmeQuery}`,
  `${audience}?filter[section]=other&${acmeQuery}`,
])('%s: 404', async (path) => {
  expect(await verdict(await crm().ask(path))).toBe('404 not_found');
});

it.each([`${audience}?filter[section]=outlook&${acmeQuery}`, inheritingPath])(
  'HEAD of %s has no body',
  async (path) => {
    const response = await crm().ask(path, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  },
);
