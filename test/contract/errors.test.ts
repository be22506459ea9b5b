import fc from 'fast-check';
import { constraintTitles, includedIndex, readErrors, valuePointer } from '../../src/contract/errors';
import { Unreadable } from '../../src/contract/contractError';
import { exampleErrors } from './exampleErrors';

it('reads all the errors of a refusal and the id of the request', () => {
  expect(readErrors(exampleErrors())).toEqual(exampleErrors());
});

it('reads an error that says nothing as empty words', () => {
  expect(readErrors({ errors: [{}] }).errors).toEqual([{ status: '', code: '', title: '', detail: '' }]);
});

it('keeps a code that this build does not know', () => {
  expect(readErrors({ errors: [{ status: '409', code: 'frozen' }] }).errors[0]?.code).toBe('frozen');
});

it.each([{ parameter: 'scope' }, { header: 'If-Match' }])('keeps the source %j', (source) => {
  expect(readErrors({ errors: [{ status: '400', source }] }).errors[0]?.source).toEqual(source);
});

it('reads who can give access', () => {
  const contacts = [{ id: '2', name: 'Ines Costa' }];
  expect(readErrors({ errors: [{ status: '403', meta: { contacts } }] }).errors[0]?.meta?.contacts).toEqual(contacts);
});

it('does not read a status that is a number', () => {
  expect(() => readErrors({ errors: [{ status: 400 }] })).toThrow(Unreadable);
});

it.each([
  ['not blank', 'not_blank', 'not blank constraint'],
  ['type', 'type', 'type constraint'],
  ['choice', 'choice', 'choice constraint'],
  ['range', 'range', 'range constraint'],
] as const)('calls a broken "%s" %s, and says "%s"', (constraint, code, title) => {
  expect(constraintTitles[constraint]).toEqual({ code, title });
});

it("points at a value as the contract's table has it", () => {
  expect(valuePointer(3)).toBe('/included/3/attributes/value');
});

it('finds the included option of every pointer to its value', () => {
  fc.assert(
    fc.property(fc.nat(), (index) => {
      expect(includedIndex(valuePointer(index))).toBe(index);
    }),
  );
});

it.each([
  ['/included/0', 0],
  ['/included/12/id', 12],
])('finds the included option of %s', (pointer, index) => {
  expect(includedIndex(pointer)).toBe(index);
});

it.each([undefined, '', '/included', '/included/', '/included/x', '/included/1x', '/included/-1', '/data/included/1'])(
  'finds no included option in %p',
  (pointer) => {
    expect(includedIndex(pointer)).toBeUndefined();
  },
);
