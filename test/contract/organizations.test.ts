import { parseOrganizations, serializeOrganizations } from '../../src/contract/organizations';
import { ContractError } from '../../src/contract/contractError';

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

it('serializes the organizations in order', () => {
  expect(serializeOrganizations(organizations)).toEqual(wire);
});

it('parses the organizations in order', () => {
  expect(parseOrganizations(wire)).toEqual(organizations);
});

it('parses an empty list', () => {
  expect(parseOrganizations({ data: [] })).toEqual([]);
});

it.each([
  [{ type: 'users', id: '1', attributes: { name: 'Acme' } }],
  [{ type: 'organizations', id: 1, attributes: { name: 'Acme' } }],
  [{ type: 'organizations', id: '1', attributes: {} }],
])('rejects %j', (item) => {
  expect(() => parseOrganizations({ data: [item] })).toThrow(ContractError);
});
