import { isScope, parentOf, scopesUpTo } from '../../src/policy/scopes';

it.each([
  ['global', 'default'],
  ['organization', 'global'],
  ['user', 'organization'],
] as const)('%s inherits from %s', (scope, parent) => {
  expect(parentOf(scope)).toBe(parent);
});

it.each([
  ['global', ['global']],
  ['organization', ['global', 'organization']],
  ['user', ['global', 'organization', 'user']],
] as const)('at %s, what counts is %j, weakest first', (scope, counting) => {
  expect(scopesUpTo(scope)).toEqual(counting);
});

it.each(['global', 'organization', 'user'])('%s can be configured', (name) => {
  expect(isScope(name)).toBe(true);
});

it.each(['default', 'system', 'User', '', undefined, null, 0])('%p is nothing that can be configured', (name) => {
  expect(isScope(name)).toBe(false);
});
