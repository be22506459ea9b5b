// Text that a database cannot hold: a lone surrogate and U+0000, as their escapes in JSON.
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { atAcme, bodyOf, crm, documentOf, etagNow, patch, setTo, useParent, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const valid = bodyOf({ 'outlook.tasks_enabled': useParent }, { reason: 'R' });

const pointersOf = async (body: string) => {
  const response = await patch(crm().ask, { ifMatch, body });
  const { errors } = await documentOf(response);
  return [response.status, ...errors.map(({ code, source }) => [code, source])];
};

describe.each(['\\ud800', '\\udc00x', 'x\\u0000'])('%s in a body is a 400 with its pointer', (bad) => {
  it.each([
    ['the reason', valid.replace('"R"', `"${bad}"`), '/data/meta/reason'],
    [
      'a value',
      bodyOf({ 'outlook.tasks_enabled': setTo('V') }).replace('"V"', `"${bad}"`),
      '/included/0/attributes/value',
    ],
    [
      'a value inside a value',
      valid.replace('"attributes":{', `"attributes":{"value":["a",{"b":"${bad}"}],`),
      '/included/0/attributes/value/1/b',
    ],
    ['an id', valid.replace('"outlook"', `"${bad}"`), '/data/id'],
    ['an ignored member', valid.replace('{', `{"@a":"${bad}",`), '/@a'],
    ['a name: at its object', valid.replace('"attributes":{', `"attributes":{"${bad}":1,`), '/included/0/attributes'],
  ])('%s', async (_name, body, pointer) => {
    expect(await pointersOf(body)).toEqual([400, ['bad_request', { pointer }]]);
  });
});

it('has an error for each place, in the order of the body', async () => {
  const body = valid.replace('"R"', '"\\u0000"').replace('"attributes":{', '"attributes":{"value":"\\ud800",');
  expect(await pointersOf(body)).toEqual([
    400,
    ['bad_request', { pointer: '/data/meta/reason' }],
    ['bad_request', { pointer: '/included/0/attributes/value' }],
  ]);
});

it('a pair of surrogates is text like any other', async () => {
  const body = valid.replace('"R"', '"\\ud83d\\ude00"');
  expect(await verdict(await patch(crm().ask, { ifMatch, body }))).toBe('200');
});

it('a body of nothing but brackets is checked to its end', async () => {
  const body = `${'['.repeat(8000)}"\\u0000"${']'.repeat(8000)}`;
  const { errors } = await documentOf(await patch(crm().ask, { ifMatch, body }));
  expect(errors.map(({ source }) => source)).toEqual([{ pointer: '/0'.repeat(8000) }]);
});

it.each([
  ['/api/configuration/outlook?scope=organization&scopeId=%00', '404 not_found'],
  ['/api/configurationoverview?filter[section]=outlook&page[after]=["%5Cu0000","1"]', '400 bad_request'],
  ['/api/configurationoverview?filter[section]=outlook&page[after]=["a","%5Cud800"]', '400 bad_request'],
])('%s never reaches the store', async (path, expected) => {
  const used: unknown[] = [];
  const store = createMemoryStore(acmeAndGlobex);
  const { ask } = crm({
    store: {
      ...store,
      findOrganization: (id) => (used.push(id), store.findOrganization(id)),
      overview: (page) => (used.push(page), store.overview(page)),
    },
  });
  expect(await verdict(await ask(path, { as: '2' }))).toBe(expected);
  expect(used).toEqual([]);
});

it('an empty reason is a missing one', async () => {
  const { ask } = crm();
  const body = bodyOf({ 'outlook.tasks_enabled': setTo(true) }, { reason: '' });
  await patch(ask, { ifMatch, body });
  expect(await (await ask(`${atAcme}&include=options`)).text()).not.toContain('"reason":""');
  expect(await etagNow(ask)).toBe('"g2-o5-a1"');
});
