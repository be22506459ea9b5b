// The header Accept.
import { atAcme, crm, documentOf, mediaType, verdict } from './crm';

const read = (accept?: string, path = atAcme) =>
  crm().ask(path, accept === undefined ? {} : { headers: { Accept: accept } });

it.each([
  undefined,
  '',
  '*/*',
  'application/*',
  mediaType,
  'APPLICATION/vnd.API+json',
  `${mediaType};q=0.5`,
  `${mediaType}; profile="https://example.org/a;b,c"`,
  `${mediaType}; PROFILE=x; q=1`,
  `${mediaType}; ext=x, ${mediaType}`,
  `${mediaType}; ext=x, */*;q=0.1`,
  `text/html, ${mediaType}; ext=x, application/*`,
  'application/json',
  'text/html;q=0',
])('%s is acceptable', async (accept) => {
  expect(await verdict(await read(accept))).toBe('200');
});

it.each([
  `${mediaType}; ext="https://example.org"`,
  `${mediaType};charset=utf-8`,
  `${mediaType}; profile=x; ext=y`,
  `${mediaType}; ext=x, ${mediaType}; charset=utf-8`,
  `${mediaType}; ext=x, application/json`,
  `${mediaType}; ext=x, */*;q=0`,
  `${mediaType};q=0`,
])('%s: 406', async (accept) => {
  expect(await verdict(await read(accept))).toBe('406 not_acceptable');
});

it('a 406 has a document and names the header', async () => {
  const response = await read(`${mediaType}; ext=x`, '/api/x');
  expect(response.headers.get('Content-Type')).toBe(mediaType);
  expect((await documentOf(response)).errors).toMatchObject([
    { status: '406', title: 'not acceptable http exception', source: { header: 'Accept' } },
  ]);
});
