import fc from 'fast-check';
import { constraintTitles, includedIndex, parseErrors, valuePointer } from '../../src/contract/errors';
import { ContractError } from '../../src/contract/contractError';
import { exampleErrors } from './exampleErrors';

it('parses all errors and the request id', () => {
  expect(parseErrors(exampleErrors())).toEqual(exampleErrors());
});

it('parses an empty error as empty strings', () => {
  expect(parseErrors({ errors: [{}] }).errors).toEqual([{ status: '', code: '', title: '', detail: '' }]);
});

it('keeps a code that this build does not know', () => {
  expect(parseErrors({ errors: [{ status: '409', code: 'frozen' }] }).errors[0]?.code).toBe('frozen');
});

it.each([{ parameter: 'scope' }, { header: 'If-Match' }])('keeps the source %j', (source) => {
  expect(parseErrors({ errors: [{ status: '400', source }] }).errors[0]?.source).toEqual(source);
});

it('parses the contacts', () => {
  const contacts = [{ id: '2', name: 'Ines Costa' }];
  expect(parseErrors({ errors: [{ status: '403', meta: { contacts } }] }).errors[0]?.meta?.contacts).toEqual(contacts);
});

it('rejects a status that is a number', () => {
  expect(() => parseErrors({ errors: [{ status: 400 }] })).toThrow(ContractError);
});

it.each([
  ['not blank', 'not_blank', 'not blank constraint'],
  ['type', 'type', 'type constraint'],
  ['choice', 'choice', 'choice constraint'],
  ['range', 'range', 'range constraint'],
] as const)('maps the constraint "%s" to the code %s and the title "%s"', (constraint, code, title) => {
  expect(constraintTitles[constraint]).toEqual({ code, title });
});

it("points at a value as in the contract's table", () => {
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
