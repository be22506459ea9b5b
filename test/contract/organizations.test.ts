import { readOrganizations, writeOrganizations } from '../../src/contract/organizations';
import { Unreadable } from '../../src/contract/contractError';

const wire = {
  data: [
    { type: 'organizations', id: '1', attributes: { name: 'Acme' } },
    { type: 'organizations', id: '2', attributes: { name: 'Globex' } },
  ],
};
const organizations = [
  { id: '1', name: 'Acme' },
  { id: '2', name: 'Globex' },
];

it('writes the organizations in their order', () => {
  expect(writeOrganizations(organizations)).toEqual(wire);
});

it('reads them in their order', () => {
  expect(readOrganizations(wire)).toEqual(organizations);
});

it('reads that there are none', () => {
  expect(readOrganizations({ data: [] })).toEqual([]);
});

it.each([
  [{ type: 'users', id: '1', attributes: { name: 'Acme' } }],
  [{ type: 'organizations', id: 1, attributes: { name: 'Acme' } }],
  [{ type: 'organizations', id: '1', attributes: {} }],
])('does not read %j', (item) => {
  expect(() => readOrganizations({ data: [item] })).toThrow(Unreadable);
});
