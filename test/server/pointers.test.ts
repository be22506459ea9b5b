// Each error of a body names something that the body has, and its detail is one of the contract's.
import { bodyOf, crm, documentOf, patch, useParent } from './crm';

const ifMatch = '"g2-o4-a1"';
const tasks = { 'outlook.tasks_enabled': useParent };
const valid = bodyOf(tasks);
const option = '{"type":"configurationoptions","id":"outlook.tasks_enabled"}';

it.each([
  ['null', 'null', '', 'This is not an object.'],
  ['an array', '[]', '', 'This is not an object.'],
  ['nothing in it', '{}', '', 'The member "data" is missing.'],
  ['an unknown member', valid.replace('{', '{"a/b~c":1,'), '/a~1b~0c', 'This member is not known here.'],
  ['no id', valid.replace('"id":"outlook",', ''), '/data', 'The member "id" is missing.'],
  ['a number as id', valid.replace('"outlook"', '5'), '/data/id', 'This is not a string.'],
  [
    'no relationships',
    valid.replace(/"relationships":.*?\]\}\}/, '"meta":{}'),
    '/data',
    'The member "relationships" is missing.',
  ],
  [
    'no list of options',
    valid.replace(`"data":[${option}]`, ''),
    '/data/relationships/options',
    'The member "data" is missing.',
  ],
  [
    'no options',
    valid.replace(`[${option}]`, '[]'),
    '/data/relationships/options/data',
    'A change has at least one option.',
  ],
  [
    'an object as list of options',
    valid.replace(`[${option}]`, option),
    '/data/relationships/options/data',
    'This is not an array.',
  ],
  [
    'options of another type',
    valid.replace('"configurationoptions"', '"users"'),
    '/data/relationships/options/data/0/type',
    'The type of an option is "configurationoptions".',
  ],
  ['no included options', valid.replace(/,"included":.*\]/, ''), '', 'The member "included" is missing.'],
  [
    'null as an included option',
    valid.replace(/"included":\[.*\]/, '"included":[null]'),
    '/included/0',
    'This is not an object.',
  ],
  ['no update', valid.replace('"update":true', ''), '/included/0/meta', 'The member "update" is missing.'],
  [
    'a false update',
    valid.replace('"update":true', '"update":false'),
    '/included/0/meta/update',
    'Only `true` is possible here.',
  ],
  [
    'no inheritance',
    valid.replace('"useParentScopeValue":true', ''),
    '/included/0/attributes',
    'The member "useParentScopeValue" is missing.',
  ],
  [
    'a number as inheritance',
    valid.replace('"useParentScopeValue":true', '"useParentScopeValue":1'),
    '/included/0/attributes/useParentScopeValue',
    'This is neither true nor false.',
  ],
  [
    'a long reason',
    bodyOf(tasks, { reason: 'x'.repeat(501) }),
    '/data/meta/reason',
    'A reason has at most 500 characters.',
  ],
])('%s', async (_name, body, pointer, detail) => {
  const response = await patch(crm().ask, { ifMatch, body });
  const { errors } = await documentOf(response);
  expect(response.status).toBe(400);
  expect(errors.map(({ source }) => source)).toContainEqual({ pointer });
  expect(errors.find(({ source }) => (source as { pointer: string }).pointer === pointer)?.detail).toBe(detail);
});
