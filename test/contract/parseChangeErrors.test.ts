// Malformed bodies: every mismatch has a JSON pointer, and nothing is thrown.
import fc from 'fast-check';
import { parseChange } from '../../src/contract/change';
import { changeOf, changeWith, exampleChange } from './exampleChange';
import { anyJson, corrupted } from './corrupted';

const tasks = 'outlook.tasks_enabled';
const interval = 'outlook.crm_sync_interval';

const pointersOf = (body: unknown): readonly string[] => {
  const parsed = parseChange(body);
  return parsed.kind === 'malformed' ? parsed.errors.map(({ pointer }) => pointer) : [parsed.kind];
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
  ['the body', { ...exampleChange(), links: {} }, '/links'],
  ['data', withData({ jsonapi: {} }), '/data/jsonapi'],
  ['the attributes of data', withData({ attributes: { value: 1 } }), '/data/attributes/value'],
  ['the meta of data', withData({ meta: { reasons: 'x' } }), '/data/meta/reasons'],
  ['an included option', withIncluded({ relationships: {} }), '/included/1/relationships'],
  ['the meta of an option', withIncluded({ meta: { update: true, force: true } }), '/included/1/meta/force'],
  ['the attributes', changeWith({ useParentScopeValue: true, hidden: true }), '/included/0/attributes/hidden'],
  [
    'the attributes, named like an inherited member of objects',
    changeWith({ useParentScopeValue: true, toString: 1 }),
    '/included/0/attributes/toString',
  ],
])('rejects an unknown member of %s', (_where, body, pointer) => {
  expect(pointersOf(body)).toEqual([pointer]);
});

it('escapes the names in a pointer', () => {
  expect(pointersOf(withData({ 'a/b~c': 1 }))).toEqual(['/data/a~1b~0c']);
});

it('points at the whole body where it is no object', () => {
  expect(pointersOf(null)).toEqual(['']);
  expect(pointersOf('{}')).toEqual(['']);
});

it('points at an id that is in the first list only', () => {
  expect(pointersOf(changeOf([tasks, interval], [tasks]))).toEqual(['/data/relationships/options/data/1/id']);
});

it('points at an id that is in the second list only', () => {
  expect(pointersOf(changeOf([tasks], [tasks, interval]))).toEqual(['/included/1/id']);
});

it('points at the second of two equal ids, in both lists', () => {
  expect(pointersOf(changeOf([tasks, tasks]))).toEqual(['/data/relationships/options/data/1/id', '/included/1/id']);
});

it('points at an unknown option, in both lists', () => {
  expect(pointersOf(changeOf([tasks, 'outlook.notes_enabled']))).toEqual([
    '/data/relationships/options/data/1/id',
    '/included/1/id',
  ]);
});

it('describes what is wrong with the lists', () => {
  const parsed = parseChange(changeOf([tasks, tasks, 'outlook.notes_enabled'], [interval]));
  expect(parsed.kind === 'malformed' && parsed.errors.map(({ detail }) => detail)).toEqual([
    `The option "${tasks}" must stand in both lists.`,
    `The option "${tasks}" stands twice.`,
    'There is no option "outlook.notes_enabled" in this section.',
    `The option "${interval}" must stand in both lists.`,
  ]);
});

it('rejects a change without options', () => {
  expect(pointersOf(changeOf([]))).toEqual(['/data/relationships/options/data']);
});

it('rejects a reason of 501 characters', () => {
  expect(pointersOf(withData({ meta: { reason: 'x'.repeat(501) } }))).toEqual(['/data/meta/reason']);
});

it.each([
  ['reason', null],
  ['reason', 5],
  ['validate', 'true'],
  ['validate', null],
])('rejects the %s %j', (member, value) => {
  expect(pointersOf(withData({ meta: { [member]: value } }))).toEqual([`/data/meta/${member}`]);
});

it.each([null, 'true', 0])('rejects %j as `useParentScopeValue`', (value) => {
  expect(pointersOf(changeWith({ useParentScopeValue: value, value: 300 }))).toEqual([
    '/included/0/attributes/useParentScopeValue',
  ]);
});

it.each([false, null, 1])('rejects an option with "update": %j', (update) => {
  expect(pointersOf(withIncluded({ meta: { update } }))).toEqual(['/included/1/meta/update']);
});

it('rejects a resource of another type', () => {
  expect(pointersOf(withIncluded({ type: 'options' }))).toEqual(['/included/1/type']);
});

it('reports several mismatches at once', () => {
  const body = { ...withIncluded({ type: 'options', meta: {} }), more: 1 };
  expect([...pointersOf(body)].sort()).toEqual(['/included/1/meta', '/included/1/type', '/more']);
});

describe('any input', () => {
  const kinds = ['change', 'malformed', 'conflict'];

  it('of JSON is accepted or rejected with an error, without an exception', () => {
    fc.assert(
      fc.property(anyJson, (body) => {
        expect(pointersOf(body)).not.toEqual([]);
        expect(kinds).toContain(parseChange(body).kind);
      }),
    );
  });

  it('of any kind is accepted or rejected with an error, without an exception', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (body) => {
        expect(pointersOf(body)).not.toEqual([]);
      }),
    );
  });

  it('with one wrong place is accepted or rejected with an error', () => {
    fc.assert(
      fc.property(corrupted(exampleChange()), (body) => {
        expect(pointersOf(body)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is accepted only where each option is named once in both lists', () => {
    const anyIds = fc.array(fc.constantFrom(tasks, interval, 'outlook.contacts_enabled'), { maxLength: 4 });
    fc.assert(
      fc.property(anyIds, anyIds, (named, included) => {
        const parsed = parseChange(changeOf(named, included));
        const unique = [...new Set(named)].sort();
        const isValid =
          named.length > 0 && unique.length === named.length && unique.join() === [...included].sort().join();
        expect(parsed.kind).toBe(isValid ? 'change' : 'malformed');
      }),
    );
  });
});
