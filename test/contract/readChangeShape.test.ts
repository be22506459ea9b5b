// Bodies of another shape: where they are wrong, as a JSON pointer each, and never an exception.
import fc from 'fast-check';
import { readChange } from '../../src/contract/change';
import { changeOf, changeWith, exampleChange } from './exampleChange';
import { anyJson, spoiled } from './spoiled';

const tasks = 'outlook.tasks_enabled';
const interval = 'outlook.crm_sync_interval';

const pointersOf = (body: unknown): readonly string[] => {
  const read = readChange(body);
  return read.kind === 'shape' ? read.errors.map(({ pointer }) => pointer) : [read.kind];
};

const withData = (more: object) => {
  const body = exampleChange();
  return { ...body, data: { ...body.data, ...more } };
};

const withIncluded = (more: object) => {
  const body = exampleChange();
  return { ...body, included: body.included.map((option, index) => (index === 1 ? { ...option, ...more } : option)) };
};

it.each([
  ['the body', { ...exampleChange(), jsonapi: { version: '1.0' } }, '/jsonapi'],
  ['data', withData({ attributes: {} }), '/data/attributes'],
  ['the meta of data', withData({ meta: { reasons: 'x' } }), '/data/meta/reasons'],
  ['an included option', withIncluded({ relationships: {} }), '/included/1/relationships'],
  ['the meta of an option', withIncluded({ meta: { update: true, force: true } }), '/included/1/meta/force'],
  ['the attributes', changeWith({ useParentScopeValue: true, hidden: true }), '/included/0/attributes/hidden'],
  [
    'the attributes, called as every object has one',
    changeWith({ useParentScopeValue: true, toString: 1 }),
    '/included/0/attributes/toString',
  ],
])('does not ignore an unknown member of %s', (_where, body, pointer) => {
  expect(pointersOf(body)).toEqual([pointer]);
});

it('escapes what a pointer cannot hold as it is', () => {
  expect(pointersOf(withData({ 'a/b~c': 1 }))).toEqual(['/data/a~1b~0c']);
});

it('points at the whole body where it is no object', () => {
  expect(pointersOf(null)).toEqual(['']);
  expect(pointersOf('{}')).toEqual(['']);
});

it('points at the lists where one id stands in the first list only', () => {
  expect(pointersOf(changeOf([tasks, interval], [tasks]))).toEqual(['/data/relationships/options/data/1/id']);
});

it('points at the lists where one id stands in the second list only', () => {
  expect(pointersOf(changeOf([tasks], [tasks, interval]))).toEqual(['/included/1/id']);
});

it('points at the second of two options with one id, in both lists', () => {
  expect(pointersOf(changeOf([tasks, tasks]))).toEqual(['/data/relationships/options/data/1/id', '/included/1/id']);
});

it('points at an option that does not exist, in both lists', () => {
  expect(pointersOf(changeOf([tasks, 'outlook.notes_enabled']))).toEqual([
    '/data/relationships/options/data/1/id',
    '/included/1/id',
  ]);
});

it('says in words what is wrong with the lists', () => {
  const read = readChange(changeOf([tasks, tasks, 'outlook.notes_enabled'], [interval]));
  expect(read.kind === 'shape' && read.errors.map(({ detail }) => detail)).toEqual([
    `The option "${tasks}" must stand in both lists.`,
    `The option "${tasks}" stands twice.`,
    'There is no option "outlook.notes_enabled" in this section.',
    `The option "${interval}" must stand in both lists.`,
  ]);
});

it('does not take a change of nothing', () => {
  expect(pointersOf(changeOf([]))).toEqual(['/data/relationships/options/data']);
});

it('does not take a reason of 501 characters', () => {
  expect(pointersOf(withData({ meta: { reason: 'x'.repeat(501) } }))).toEqual(['/data/meta/reason']);
});

it.each([
  ['reason', null],
  ['reason', 5],
  ['validate', 'true'],
  ['validate', null],
])('does not take the %s %j', (member, value) => {
  expect(pointersOf(withData({ meta: { [member]: value } }))).toEqual([`/data/meta/${member}`]);
});

it.each([undefined, null, 'true', 0])('does not take %j for "use the parent" or not', (value) => {
  expect(pointersOf(changeWith({ useParentScopeValue: value, value: 300 }))).toEqual([
    '/included/0/attributes/useParentScopeValue',
  ]);
});

it.each([false, null, 1])('does not take an option with "update": %j', (update) => {
  expect(pointersOf(withIncluded({ meta: { update } }))).toEqual(['/included/1/meta/update']);
});

it('does not take a resource of another type', () => {
  expect(pointersOf(withIncluded({ type: 'options' }))).toEqual(['/included/1/type']);
});

it('tells several mistakes at once', () => {
  const body = { ...withIncluded({ type: 'options', meta: {} }), more: 1 };
  expect([...pointersOf(body)].sort()).toEqual(['/included/1/meta/update', '/included/1/type', '/more']);
});

describe('whatever arrives', () => {
  const kinds = ['change', 'shape', 'conflict'];

  it('is read or refused with at least one error, never thrown at, as JSON', () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        expect(pointersOf(body)).not.toEqual([]);
        expect(kinds).toContain(readChange(body).kind);
      }),
    );
  });

  it('is read or refused with at least one error, never thrown at, as anything', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (body) => {
        expect(pointersOf(body)).not.toEqual([]);
      }),
    );
  });

  it('is read or refused with at least one error where one place is wrong', () => {
    fc.assert(
      fc.property(spoiled(exampleChange()), (body) => {
        expect(pointersOf(body)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('names no option twice once it is read', () => {
    const anyIds = fc.array(fc.constantFrom(tasks, interval, 'outlook.contacts_enabled'), { maxLength: 4 });
    fc.assert(
      fc.property(anyIds, anyIds, (named, included) => {
        const read = readChange(changeOf(named, included));
        const unique = [...new Set(named)].sort();
        const right =
          named.length > 0 && unique.length === named.length && unique.join() === [...included].sort().join();
        expect(read.kind).toBe(right ? 'change' : 'shape');
      }),
    );
  });
});
