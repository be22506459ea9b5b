import { isScope, parentScope, scopeChainUpTo } from '../../src/policy/scopes';

it.each([
  ['global', 'default'],
  ['organization', 'global'],
  ['user', 'organization'],
] as const)('%s inherits from %s', (scope, parent) => {
  expect(parentScope(scope)).toBe(parent);
});

it.each([
  ['global', ['global']],
  ['organization', ['global', 'organization']],
  ['user', ['global', 'organization', 'user']],
] as const)('the chain of %s is %j, weakest first', (scope, chain) => {
  expect(scopeChainUpTo(scope)).toEqual(chain);
});

it.each(['global', 'organization', 'user'])('%s is a scope', (name) => {
  expect(isScope(name)).toBe(true);
});

it.each(['default', 'system', 'User', '', undefined, null, 0])('%p is no scope', (name) => {
  expect(isScope(name)).toBe(false);
});
