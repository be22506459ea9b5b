// Where the effective value comes from, and whether it is an override.
import { isOverridden, effectiveEntry } from '../../src/policy/policy';
import type { Scope } from '../../src/policy/scopes';
import { examplePolicy } from './examplePolicy';

const unknown = { value: true, source: undefined, editable: false };
const settingAt = (scope: Scope, values: Partial<Record<Scope, unknown>>, enforcing: readonly Scope[] = []) =>
  examplePolicy(scope, { tasks: values }, { tasks: enforcing }).settings.tasks ?? unknown;

describe('the effective entry', () => {
  it('is that of the strongest scope that sets a value', () => {
    expect(effectiveEntry(settingAt('user', { global: true, organization: false }))).toEqual({
      scope: 'organization',
      value: false,
    });
  });

  it('is that of a scope that enforces its value', () => {
    expect(effectiveEntry(settingAt('user', { global: false, organization: true, user: true }, ['global']))).toEqual({
      scope: 'global',
      value: false,
      enforced: true,
    });
  });

  it('is the shipped default where no scope sets a value', () => {
    expect(effectiveEntry(settingAt('user', {}))).toEqual({ scope: 'default', value: true });
  });

  it('is unknown where the source is', () => {
    expect(effectiveEntry(unknown)).toBeUndefined();
  });
});

describe('an override', () => {
  it.each<[Scope, Partial<Record<Scope, unknown>>, boolean]>([
    ['global', {}, false],
    ['global', { global: false }, true],
    ['organization', { global: false }, false],
    ['organization', { organization: false }, true],
    ['user', { global: false }, false],
    ['user', { organization: false }, true],
    ['user', { user: false }, true],
  ])('read at %s with %j: %s', (scope, values, overridden) => {
    expect(isOverridden(settingAt(scope, values), scope)).toBe(overridden);
  });

  it('counts even where it is not in effect', () => {
    expect(
      isOverridden(settingAt('organization', { global: true, organization: false }, ['global']), 'organization'),
    ).toBe(true);
  });

  it('does not count where the source is unknown', () => {
    expect(isOverridden(unknown, 'user')).toBe(false);
  });
});
