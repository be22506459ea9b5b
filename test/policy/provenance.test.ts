// Where a setting's value comes from, and whether it is somebody's override.
import { isOverridden, winnerOf } from '../../src/policy/policy';
import type { Scope } from '../../src/policy/scopes';
import { examplePolicy } from './examplePolicy';

const unknown = { value: true, source: undefined, editable: false };
const settingAt = (scope: Scope, said: Partial<Record<Scope, unknown>>, enforces: readonly Scope[] = []) =>
  examplePolicy(scope, { tasks: said }, { tasks: enforces }).settings.tasks ?? unknown;

describe('the winner', () => {
  it('is the strongest level that says something', () => {
    expect(winnerOf(settingAt('user', { global: true, organization: false }))).toEqual({
      scope: 'organization',
      value: false,
    });
  });

  it('is the level that enforces its value', () => {
    expect(winnerOf(settingAt('user', { global: false, organization: true, user: true }, ['global']))).toEqual({
      scope: 'global',
      value: false,
      enforced: true,
    });
  });

  it('is what the product ships with where no level says anything', () => {
    expect(winnerOf(settingAt('user', {}))).toEqual({ scope: 'default', value: true });
  });

  it('is not known where the source is not', () => {
    expect(winnerOf(unknown)).toBeUndefined();
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
  ])('read at %s, where %j is said: %s', (scope, said, overridden) => {
    expect(isOverridden(settingAt(scope, said), scope)).toBe(overridden);
  });

  it('is one also while it is not in effect', () => {
    expect(
      isOverridden(settingAt('organization', { global: true, organization: false }, ['global']), 'organization'),
    ).toBe(true);
  });

  it('is none where the source is unknown', () => {
    expect(isOverridden(unknown, 'user')).toBe(false);
  });
});
