// Every capability against every scope.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import type { Capability } from '../../src/policy/permission';
import { bodyOf, crm, documentOf, etagNow, patch, readOption, useParent, verdict } from './crm';

const scopeQueries = {
  system: 'scope=global',
  Acme: 'scope=organization&scopeId=1',
  Globex: 'scope=organization&scopeId=2',
  'no organization': 'scope=organization&scopeId=99',
  own: 'scope=user',
  'another person': 'scope=user&scopeId=8',
  'a stranger': 'scope=user&scopeId=10',
  nobody: 'scope=user&scopeId=99',
};
type ScopeName = keyof typeof scopeQueries;
const scopeNames = Object.keys(scopeQueries) as ScopeName[];
const path = (name: ScopeName) => `/api/configuration/outlook?${scopeQueries[name]}`;

/** Person 7 of Acme has exactly these capabilities. */
const withCapabilities = (capabilities: Capability[]) => {
  const state = acmeAndGlobex();
  for (const person of state.people) if (person.id === '7') person.capabilities = capabilities;
  return crm({}, state);
};

const [denied, unknown] = ['403 access_denied', '404 not_found'];

type Row = [Capability[], Partial<Record<ScopeName, string>>];
const hidden = { 'no organization': unknown, 'another person': unknown, 'a stranger': unknown, nobody: unknown };

describe('reading', () => {
  const reader = { system: '200', Acme: '200', Globex: unknown, own: '200', ...hidden };
  const rows: Row[] = [
    [[], { system: denied, Acme: denied, Globex: unknown, own: denied, ...hidden }],
    [['reader'], reader],
    [['own_configuration'], reader],
    [['organization_configuration'], reader],
    [['system_configuration'], { ...reader, Globex: '200' }],
  ];
  const cases = rows.flatMap(([capabilities, expected]) =>
    scopeNames.map((name) => [capabilities.join(), name, expected[name], capabilities] as const),
  );

  it.each(cases)('[%s] of %s: %s', async (_name, scopeName, expected, capabilities) => {
    expect(await verdict(await withCapabilities(capabilities).ask(path(scopeName)))).toBe(expected);
  });

  it.each(cases)('[%s] of the history of %s: %s', async (_name, scopeName, expected, capabilities) => {
    const history = `/api/configurationchanges?filter[section]=outlook&${scopeQueries[scopeName]}`;
    expect(await verdict(await withCapabilities(capabilities).ask(history))).toBe(expected);
  });
});

describe('changing', () => {
  const nothing = { system: denied, Acme: denied, Globex: unknown, own: denied, ...hidden };
  const rows: Row[] = [
    [[], nothing],
    [['reader'], nothing],
    [['own_configuration'], { ...nothing, own: '200' }],
    [['organization_configuration'], { ...nothing, Acme: '200' }],
    [['system_configuration'], { ...nothing, system: '200', Acme: '200', Globex: '200' }],
  ];
  const cases = rows.flatMap(([capabilities, expected]) =>
    scopeNames.map((name) => [capabilities.join(), name, expected[name], capabilities] as const),
  );

  it.each(cases)('[%s] of %s: %s', async (_name, scopeName, expected, capabilities) => {
    const { ask } = withCapabilities(capabilities);
    const ifMatch = await etagNow(ask, path(scopeName));
    expect(await verdict(await patch(ask, { path: path(scopeName), ifMatch }))).toBe(expected);
  });
});

describe('the rights in a document', () => {
  it.each([
    ['2', 'scope=organization', true],
    ['2', 'scope=organization&scopeId=2', true],
    ['3', 'scope=organization', false],
    ['5', 'scope=organization', false],
    ['5', 'scope=user', true],
    ['7', 'scope=organization', true],
    ['7', 'scope=user', false],
    ['7', 'scope=global', false],
  ])('person %s at %s: editable %s', async (as, query, editable) => {
    const option = await readOption(crm().ask, 'outlook.tasks_enabled', `/api/configuration/outlook?${query}`, as);
    expect(option?.editable).toBe(editable);
  });

  it.each([
    ['2', ['global', 'organization', 'user']],
    ['3', []],
    ['5', ['user']],
    ['7', ['organization']],
    ['9', ['organization', 'user']],
  ])('person %s may change %j', async (as, scopes) => {
    const { data } = await documentOf(await crm().ask('/api/configuration/outlook', { as }));
    expect(data.meta.editableScopes).toEqual(scopes);
  });
});

describe('a 403 or 404', () => {
  it('has the title of the CRM and the contacts of the organization', async () => {
    const { errors } = await documentOf(await crm().ask(path('Acme'), { as: '4' }));
    expect(errors).toEqual([
      {
        status: '403',
        code: 'access_denied',
        title: 'access denied exception',
        detail: expect.any(String) as string,
        meta: {
          contacts: [
            { id: '7', name: 'Grace Weber', email: 'grace.weber@acme.example' },
            { id: '8', name: 'Yusuf Demir', email: 'yusuf.demir@acme.example' },
          ],
        },
      },
    ]);
  });

  it("has the system's administrators as contacts where the organization has none", async () => {
    const state = acmeAndGlobex();
    for (const person of state.people.filter(({ id }) => ['7', '8'].includes(id))) person.capabilities = ['reader'];
    const { errors } = await documentOf(await crm({}, state).ask(path('Acme'), { as: '4' }));
    expect(errors[0]?.meta).toEqual({ contacts: [{ id: '2', name: 'Ines Costa', email: 'ines.costa@acme.example' }] });
  });

  it('does not have the actor as a contact', async () => {
    const { errors } = await documentOf(await patch(crm().ask, { path: path('system'), ifMatch: '"g2-a1"' }));
    expect(errors[0]?.meta).toEqual({
      contacts: [{ id: '8', name: 'Yusuf Demir', email: 'yusuf.demir@acme.example' }],
    });
  });

  it('is the same for an organization that does not exist and one that is hidden', async () => {
    const { ask } = crm({ newId: () => 'one id for all' });
    const [hiddenOne, missing] = [await ask(path('Globex')), await ask(path('no organization'))];
    expect(await hiddenOne.text()).toBe(await missing.text());
  });

  it('stores nothing', async () => {
    const { ask } = crm();
    await patch(ask, { as: '3', ifMatch: '"g2-o4-a1"', body: bodyOf({ 'outlook.tasks_enabled': useParent }) });
    expect(await readOption(ask, 'outlook.tasks_enabled')).toMatchObject({ value: false });
  });
});

describe('an invalid bearer token', () => {
  it.each([
    ['no token', {}, 'Bearer'],
    ['another scheme', { Authorization: 'Basic demo.7' }, 'Bearer'],
    ['no token after the scheme', { Authorization: 'Bearer ' }, 'Bearer'],
    ['two tokens', { Authorization: 'Bearer demo.7 demo.2' }, 'Bearer'],
    ['a token of nobody', { Authorization: 'Bearer demo.x' }, 'Bearer error="invalid_token"'],
    ['a token of a deleted person', { Authorization: 'Bearer demo.99' }, 'Bearer error="invalid_token"'],
  ])('%s: 401 without a body', async (_name, headers: Record<string, string>, challenge) => {
    const response = await crm().app.request(path('Acme'), { headers });
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(response.headers.get('WWW-Authenticate')).toBe(challenge);
  });

  it('may have the scheme in lower case', async () => {
    const headers = { Authorization: 'bearer demo.7' };
    expect((await crm().app.request(path('Acme'), { headers })).status).toBe(200);
  });
});
