// The lists of Oro's configuration API, and one option: parts of the section.
import { atAcme, crm, documentOf, jsonOf, verdict } from './crm';

const tag = '"g2-o4-a1"';
const identifier = { type: 'configurationoptions', id: 'outlook.conflict_resolution' };
const attributes = {
  scope: 'organization',
  dataType: 'string',
  value: 'crm_wins',
  createdAt: null,
  updatedAt: null,
  useParentScopeValue: true,
  valueScope: 'default',
  editable: true,
  chain: [{ scope: 'default', value: 'crm_wins', inEffect: true }],
};

const read = async (path: string, as = '7') => jsonOf(await crm().ask(path, { as }));
const whole = async (query = '') => (await read(`${atAcme}${query}`)) as { data: object; included?: object[] };

describe('GET /configuration', () => {
  const list = '/api/configuration?scope=organization';

  it('names the section, without its options', async () => {
    const { relationships: _, ...data } = (await whole()).data as { relationships: unknown };
    expect(data).toMatchObject({ type: 'configuration', id: 'outlook', meta: { scope: 'organization' } });
    expect(await read(list)).toEqual({ data: [data] });
  });

  it.each(['fields[configuration]=options', 'fields[configuration]=id,options'])(
    'names the options with %s',
    async (query) => {
      expect(await read(`${list}&${query}`)).toEqual({ data: [(await whole()).data] });
    },
  );

  it.each(['include=options', 'include=options&fields[configuration]=options'])(
    'includes the options with %s',
    async (query) => {
      const { data, included } = await whole('&include=options');
      expect(await read(`${list}&${query}`)).toEqual({ data: [data], included });
    },
  );

  it('can be filtered', async () => {
    expect(await read(`${list}&filter[id]=outlook,other`)).toMatchObject({ data: [{ id: 'outlook' }] });
    expect(await read(`${list}&include=options&filter[id]=other`)).toEqual({ data: [] });
  });
});

describe('GET /configurationoptions', () => {
  const list = '/api/configurationoptions?scope=organization';

  it('has every option as the section includes it', async () => {
    expect(await read(list)).toEqual({ data: (await whole('&include=options')).included });
  });

  it('has the options that a filter names, in their own order', async () => {
    const path = `${list}&filter[id]=outlook.sync_direction,other,outlook.tasks_enabled`;
    expect(await read(path)).toMatchObject({
      data: [{ id: 'outlook.tasks_enabled' }, { id: 'outlook.sync_direction' }],
    });
  });

  it('has only the attributes that the query names', async () => {
    const path = `${list}&filter[id]=outlook.conflict_resolution&fields[configurationoptions]=value,createdAt,other`;
    expect(await read(path)).toEqual({
      data: [{ ...identifier, attributes: { value: 'crm_wins', createdAt: null } }],
    });
  });

  it("is the actor's own scope by default", async () => {
    const path =
      '/api/configurationoptions?fields[configurationoptions]=scope,value&filter[id]=outlook.outlook_sync_interval';
    expect(await read(path, '5')).toEqual({
      data: [
        {
          type: 'configurationoptions',
          id: 'outlook.outlook_sync_interval',
          attributes: { scope: 'user', value: 60 },
        },
      ],
    });
  });
});

describe('GET /configurationoptions/{option}', () => {
  const option = '/api/configurationoptions/outlook.conflict_resolution?scope=organization';

  it('has one option', async () => {
    expect(await read(option)).toEqual({ data: { ...identifier, attributes } });
  });

  it('has only the attributes that the query names', async () => {
    expect(await read(`${option}&fields[configurationoptions]=value`)).toEqual({
      data: { ...identifier, attributes: { value: 'crm_wins' } },
    });
  });

  it.each(['GET', 'DELETE'])('%s of an option that does not exist: 404', async (method) => {
    const path = '/api/configurationoptions/outlook.notes_enabled?scope=organization';
    expect(await verdict(await crm().ask(path, { method }))).toBe('404 not_found');
  });
});

describe('fields of GET /configuration/outlook', () => {
  it('leaves out what the query does not name', async () => {
    const query = '&include=options&fields[configuration]=&fields[configurationoptions]=value';
    const { data, included } = await documentOf(await crm().ask(`${atAcme}${query}`));
    expect(data).not.toHaveProperty('relationships');
    expect(included.map((option) => Object.keys(option.attributes))).toEqual(
      Array.from({ length: 7 }, () => ['value']),
    );
  });

  it('are no parameters of a change', async () => {
    const response = await crm().ask(`${atAcme}&fields[configuration]=options`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/vnd.api+json' },
      body: '{"data":{"type":"configuration","id":"outlook","relationships":{"options":{"data":[{"type":"configurationoptions","id":"outlook.tasks_enabled"}]}}},"included":[{"type":"configurationoptions","id":"outlook.tasks_enabled","meta":{"update":true},"attributes":{"useParentScopeValue":true}}]}',
    });
    expect((await documentOf(response)).errors.map(({ source }) => source)).toEqual([
      { parameter: 'fields[configuration]' },
    ]);
  });
});

describe.each(['/api/configuration', '/api/configurationoptions', '/api/configurationoptions/outlook.tasks_enabled'])(
  'GET %s',
  (path) => {
    it('has the ETag of the section, and a 304', async () => {
      const response = await crm().ask(`${path}?scope=organization`);
      expect([response.status, response.headers.get('ETag')]).toEqual([200, tag]);
      const again = await crm().ask(`${path}?scope=organization`, { headers: { 'If-None-Match': tag } });
      expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, tag, '']);
    });

    it.each([
      ['4', 'scope=organization', '403 access_denied'],
      ['3', 'scope=organization&scopeId=2', '404 not_found'],
      ['3', 'scope=user&scopeId=5', '404 not_found'],
      ['3', 'scope=x', '400 bad_request'],
      ['3', 'scope=global', '200'],
      ['2', 'scope=organization&scopeId=2', '200'],
    ])('as person %s at %s: %s', async (as, query, expected) => {
      expect(await verdict(await crm().ask(`${path}?${query}`, { as }))).toBe(expected);
    });
  },
);
