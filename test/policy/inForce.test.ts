/** @jest-environment node */
import fc from 'fast-check';
import { scopes, type Scope } from '../../src/policy/levels';
import { chainOf, inForce, inheritedEntry, ownEntry, settingAt, type ChainEntry } from '../../src/policy/policy';
import { settings } from '../../src/policy/settings';
import { anyScope, anySettingId } from './arbitraries';

// What a level may say: anything but undefined, often something that a careless test for truth takes for nothing.
const something = fc.oneof(
  fc.constantFrom<unknown>(false, 0, '', null, NaN),
  fc.anything().filter((value) => value !== undefined),
);

type Saying = { scope: Scope; value: unknown };

/** Any subset of the levels, weakest first, each saying something. */
const sayings: fc.Arbitrary<Saying[]> = fc
  .tuple(fc.subarray([...scopes]), fc.array(something, { minLength: 3, maxLength: 3 }))
  .map(([levels, values]) => levels.map((scope, index) => ({ scope, value: values[index] })));

const levelsOf = (entries: readonly ChainEntry[]) => entries.map(({ scope }) => scope);

it('puts the strongest level that says something in force, whatever it says', () => {
  fc.assert(
    fc.property(anySettingId, sayings, (id, levels) => {
      const expected = levels.at(-1) ?? { scope: 'default', value: settings[id].default };
      expect(inForce(chainOf(id, levels)).winner).toEqual(expected);
    }),
  );
});

it('shadows all the weaker levels that say something, weakest first, the shipped value among them', () => {
  fc.assert(
    fc.property(anySettingId, sayings, (id, levels) => {
      const expected = levels.length === 0 ? [] : ['default', ...levelsOf(levels.slice(0, -1))];
      expect(levelsOf(inForce(chainOf(id, levels)).shadowed)).toEqual(expected);
    }),
  );
});

it('leaves a level that says nothing out, and nothing else', () => {
  fc.assert(
    fc.property(anySettingId, fc.tuple(...scopes.map(() => fc.option(something, { nil: undefined }))), (id, values) => {
      const levels = scopes.map((scope, index) => ({ scope, value: values[index] }));
      const speaking = scopes.filter((_scope, index) => values[index] !== undefined);
      expect(levelsOf(chainOf(id, levels))).toEqual(['default', ...speaking]);
    }),
  );
});

it.each([false, 0, '', null])(
  'lets an organization that says %p win over a system that says something else',
  (value) => {
    const chain = chainOf('tasks', [
      { scope: 'global', value: true },
      { scope: 'organization', value },
    ]);
    expect(inForce(chain)).toEqual({
      winner: { scope: 'organization', value },
      shadowed: [
        { scope: 'default', value: true },
        { scope: 'global', value: true },
      ],
    });
  },
);

it('keeps name, date and author of each level with its value', () => {
  const entry = {
    scope: 'global',
    scopeName: 'System',
    value: 60,
    createdAt: '2026-10-01T08:00:00Z',
    updatedAt: '2026-10-02T08:00:00Z',
    updatedBy: { id: '2', name: 'Ines Costa' },
  } as const;
  expect(inForce(chainOf('crmSyncInterval', [entry])).winner).toEqual(entry);
});

it('says that a scope uses its parent exactly when it says nothing itself', () => {
  fc.assert(
    fc.property(anySettingId, sayings, anyScope, (id, levels, scope) => {
      const upTo = levels.filter((level) => scopes.indexOf(level.scope) <= scopes.indexOf(scope));
      const setting = settingAt(scope, chainOf(id, upTo), true);
      expect(setting.source?.useParent).toBe(!upTo.some((level) => level.scope === scope));
    }),
  );
});

it('carries the value in force with the level that it comes from', () => {
  const setting = settingAt('user', chainOf('contacts', [{ scope: 'organization', value: false }]), false);
  expect(setting).toEqual({
    value: false,
    editable: false,
    source: {
      level: 'organization',
      useParent: true,
      chain: [
        { scope: 'default', value: true },
        { scope: 'organization', value: false },
      ],
    },
  });
});

describe('a scope', () => {
  const chain = chainOf('crmSyncInterval', [
    { scope: 'global', value: 60 },
    { scope: 'organization', value: 300 },
  ]);

  it('has its own entry where it says something', () => {
    expect(ownEntry(settingAt('organization', chain, true), 'organization')?.value).toBe(300);
  });

  it('has no own entry where it inherits', () => {
    expect(ownEntry(settingAt('user', chain, true), 'user')).toBeUndefined();
  });

  it('knows what it would inherit although it overrides it', () => {
    expect(inheritedEntry(settingAt('organization', chain, true), 'organization')?.value).toBe(60);
  });

  it('knows what it inherits', () => {
    expect(inheritedEntry(settingAt('user', chain, true), 'user')?.value).toBe(300);
  });

  it('inherits nothing known where the source is unknown', () => {
    const setting = { value: 300, source: undefined, editable: false };
    expect(inheritedEntry(setting, 'organization')).toBeUndefined();
    expect(ownEntry(setting, 'organization')).toBeUndefined();
  });
});
