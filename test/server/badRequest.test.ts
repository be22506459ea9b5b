// Invalid queries, media types and keys. body.test.ts has the bodies.
import { atAcme, bodyOf, crm, documentOf, etagNow, mediaType, newKey, patch, useParent, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const configuration = '/api/configuration/outlook';
const changes = '/api/configurationchanges?filter[section]=outlook';
const audience = '/api/configurationreach?filter[section]=outlook';
const members = '/api/configurationreach/outlook.tasks_enabled/inheriting';

describe('a query', () => {
  it.each([
    [`${configuration}?scope=everywhere`, 'scope'],
    [`${configuration}?scope=`, 'scope'],
    [`${configuration}?scope=user&scope=user`, 'scope'],
    [`${configuration}?scope=user&scopeId=7&scopeId=7`, 'scopeId'],
    [`${configuration}?scope=global&scopeId=1`, 'scopeId'],
    [`${configuration}?include=everything`, 'include'],
    [`${configuration}?include=options&include=options`, 'include'],
    [`${configuration}?fields[users]=name`, 'fields[users]'],
    [`${configuration}?filter[id]=outlook`, 'filter[id]'],
    ['/api/configuration?sort=id', 'sort'],
    ['/api/configuration?include=everything', 'include'],
    ['/api/configurationoptions?include=options', 'include'],
    ['/api/configurationoptions?filter[id]=a&filter[id]=b', 'filter[id]'],
    ['/api/configurationoptions/outlook.tasks_enabled?filter[id]=a', 'filter[id]'],
    [`${configuration}?toString=1`, 'toString'],
    [`${changes}&page[size]=0`, 'page[size]'],
    [`${changes}&page[size]=101`, 'page[size]'],
    [`${changes}&page[size]=ten`, 'page[size]'],
    [`${changes}&page[after]=-1`, 'page[after]'],
    [`${changes}&page[after]=x`, 'page[after]'],
    [`${changes}&include=options`, 'include'],
    [`${changes}&include=`, 'include'],
    [`${changes}&include=parents,options`, 'include'],
    [`${changes}&include=parents&include=parents`, 'include'],
    [`${changes}&filter[option]=outlook.notes_enabled`, 'filter[option]'],
    [`${changes}&filter[option]=`, 'filter[option]'],
    [`${changes}&filter[option]=outlook.tasks_enabled&filter[option]=outlook.tasks_enabled`, 'filter[option]'],
    ['/api/configurationreach?scope=organization', 'filter[section]'],
    [audience, 'scope'],
    [`${audience}&scope=user`, 'scope'],
    [`${audience}&scope=everywhere`, 'scope'],
    [`${audience}&scope=organization&page[size]=5`, 'page[size]'],
    [`${audience}&scope=organization&filter[option]=outlook.tasks_enabled`, 'filter[option]'],
    [`${members}?scope=organization&filter[section]=outlook`, 'filter[section]'],
    [`${members}?scope=organization&page[size]=0`, 'page[size]'],
    [`${members}?scope=organization&page[size]=101`, 'page[size]'],
    [`${members}?scope=organization&page[after]=5`, 'page[after]'],
    [`${members}?scope=organization&page[after]=["Lena"]`, 'page[after]'],
    ['/api/configurationchanges', 'filter[section]'],
    ['/api/organizations?scope=global', 'scope'],
  ])('%s: 400 at %s', async (path, parameter) => {
    const response = await crm().ask(path);
    const { errors } = await documentOf(response);
    expect(response.status).toBe(400);
    expect(errors.map(({ status, code, source }) => ({ status, code, source }))).toEqual([
      { status: '400', code: 'bad_request', source: { parameter } },
    ]);
  });

  it('has an error for every invalid parameter', async () => {
    const { errors } = await documentOf(await crm().ask(`${configuration}?scope=x&include=y`));
    expect(errors.map(({ source }) => source)).toEqual([{ parameter: 'scope' }, { parameter: 'include' }]);
  });

  it('for the audience of the system: 400 at scopeId', async () => {
    const { errors } = await documentOf(await crm().ask(`${audience}&scope=global&scopeId=1`, { as: '2' }));
    expect(errors.map(({ source }) => source)).toEqual([{ parameter: 'scopeId' }]);
  });

  it.each([members, `${members}?scope=user`])(
    '%s: 400 at scope for an actor who may change their own scope',
    async (path) => {
      const { errors } = await documentOf(await crm().ask(path, { as: '2' }));
      expect(errors.map(({ status, source }) => ({ status, source }))).toEqual([
        { status: '400', source: { parameter: 'scope' } },
      ]);
    },
  );

  it('with another section: 404', async () => {
    expect(await verdict(await crm().ask('/api/configurationchanges?filter[section]=other'))).toBe('404 not_found');
  });

  it('with an invalid scope: 403 for an actor without capabilities', async () => {
    expect(await verdict(await crm().ask(`${configuration}?scope=x`, { as: '4' }))).toBe('403 access_denied');
  });
});

describe('a media type', () => {
  const send = (contentType?: string) =>
    crm().ask(atAcme, {
      method: 'PATCH',
      headers: {
        'If-Match': ifMatch,
        'Idempotency-Key': newKey(),
        ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
      },
      // As bytes, because fetch adds a Content-Type to a string.
      body: new TextEncoder().encode(bodyOf({ 'outlook.tasks_enabled': useParent })),
    });

  it.each([
    undefined,
    '',
    'application/json',
    'text/plain',
    `${mediaType}; charset=utf-8`,
    `${mediaType}; ext="https://example.org/ext"`,
    `${mediaType}; profile="https://example.org"; charset=utf-8`,
    `${mediaType}x`,
  ])('%s: 415', async (contentType) => {
    expect(await verdict(await send(contentType))).toBe('415 unsupported_media_type');
  });

  it.each([mediaType, 'Application/VND.api+json', `${mediaType}; profile="https://example.org/a;b"`])(
    '%s: accepted',
    async (contentType) => {
      expect(await verdict(await send(contentType))).toBe('200');
    },
  );
});

describe('a key', () => {
  it.each([null, '', '1', 'x'.repeat(36), `"${newKey()}"`])('%s: 400 at the header', async (key) => {
    const response = await patch(crm().ask, { ifMatch, key });
    const { errors } = await documentOf(response);
    expect([response.status, errors[0]?.source]).toEqual([400, { header: 'Idempotency-Key' }]);
  });
});

it('stores nothing', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, key: null });
  expect(await etagNow(ask)).toBe(ifMatch);
});
