/** @jest-environment node */
// What is wrong with the form of a request, and where: query, media type, key. The body has a file of its own.
import { atAcme, bodyOf, crm, documentOf, etagNow, mediaType, newKey, patch, useParent, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const configuration = '/api/configuration/outlook';
const changes = '/api/configurationchanges?filter[section]=outlook';

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
