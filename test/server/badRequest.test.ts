// What is wrong with the form of a request, and where: query, media type, key. The body has a file of its own.
import { atAcme, bodyOf, crm, documentOf, etagNow, mediaType, newKey, patch, useParent, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const configuration = '/api/configuration/outlook';
const changes = '/api/configurationchanges?filter[section]=outlook';
const reach = '/api/configurationreach?filter[section]=outlook';
const reached = '/api/configurationreach/outlook.tasks_enabled/inheriting';

describe('a query', () => {
  it.each([
    [`${configuration}?scope=everywhere`, 'scope'],
    [`${configuration}?scope=`, 'scope'],
    [`${configuration}?scope=user&scope=user`, 'scope'],
    [`${configuration}?scope=user&scopeId=7&scopeId=7`, 'scopeId'],
    [`${configuration}?scope=global&scopeId=1`, 'scopeId'],
    [`${configuration}?include=everything`, 'include'],
    [`${configuration}?include=options&include=options`, 'include'],
    [`${configuration}?fields[configuration]=scope`, 'fields[configuration]'],
    [`${configuration}?toString=1`, 'toString'],
    [`${changes}&page[size]=0`, 'page[size]'],
    [`${changes}&page[size]=101`, 'page[size]'],
    [`${changes}&page[size]=ten`, 'page[size]'],
    [`${changes}&page[after]=-1`, 'page[after]'],
    [`${changes}&page[after]=x`, 'page[after]'],
    [`${changes}&include=options`, 'include'],
    [`${changes}&filter[option]=outlook.notes_enabled`, 'filter[option]'],
    [`${changes}&filter[option]=`, 'filter[option]'],
    [`${changes}&filter[option]=outlook.tasks_enabled&filter[option]=outlook.tasks_enabled`, 'filter[option]'],
    ['/api/configurationreach?scope=organization', 'filter[section]'],
    [reach, 'scope'],
    [`${reach}&scope=user`, 'scope'],
    [`${reach}&scope=everywhere`, 'scope'],
    [`${reach}&scope=organization&page[size]=5`, 'page[size]'],
    [`${reach}&scope=organization&filter[option]=outlook.tasks_enabled`, 'filter[option]'],
    [`${reached}?scope=organization&filter[section]=outlook`, 'filter[section]'],
    [`${reached}?scope=organization&page[size]=0`, 'page[size]'],
    [`${reached}?scope=organization&page[size]=101`, 'page[size]'],
    [`${reached}?scope=organization&page[after]=5`, 'page[after]'],
    [`${reached}?scope=organization&page[after]=["Lena"]`, 'page[after]'],
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

  it('tells of every wrong parameter at once', async () => {
    const { errors } = await documentOf(await crm().ask(`${configuration}?scope=x&include=y`));
    expect(errors.map(({ source }) => source)).toEqual([{ parameter: 'scope' }, { parameter: 'include' }]);
  });

  it('of reach at the system, by who may count there, names no id', async () => {
    const { errors } = await documentOf(await crm().ask(`${reach}&scope=global&scopeId=1`, { as: '2' }));
    expect(errors.map(({ source }) => source)).toEqual([{ parameter: 'scopeId' }]);
  });

  it.each([reached, `${reached}?scope=user`])(
    '%s: 400 at scope for whoever may change their own level',
    async (path) => {
      const { errors } = await documentOf(await crm().ask(path, { as: '2' }));
      expect(errors.map(({ status, source }) => ({ status, source }))).toEqual([
        { status: '400', source: { parameter: 'scope' } },
      ]);
    },
  );

  it('that names no section is not the same as one that names another', async () => {
    expect(await verdict(await crm().ask('/api/configurationchanges?filter[section]=other'))).toBe('404 not_found');
  });

  it('names no one level for those without any capability either', async () => {
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
      // As bytes, so that nobody adds a Content-Type.
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
    '%s: taken',
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

it('leaves everything as it is', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, key: null });
  expect(await etagNow(ask)).toBe(ifMatch);
});
