import fc from 'fast-check';
import { scopes, type Scope } from '../../src/policy/scopes';
import { chainOf, enforcedAbove, inForce, inheritedEntry, ownEntry, settingAt } from '../../src/policy/policy';
import type { ChainEntry } from '../../src/policy/policy';
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
      expect(inForce(chainOf(id, levels))).toEqual(expected);
    }),
  );
});

it('puts the weakest level that enforces its value in force, whatever stronger ones say', () => {
  const enforcing = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(anySettingId, sayings, enforcing, (id, levels, enforced) => {
      const said = levels.map((level, index) => ({ ...level, enforced: enforced[index] }));
      const first = said.find((level) => level.enforced);
      fc.pre(first !== undefined);
      expect(inForce(chainOf(id, said))).toEqual(first);
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
    expect(inForce(chain)).toEqual({ scope: 'organization', value });
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
  expect(inForce(chainOf('crmSyncInterval', [entry]))).toEqual(entry);
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
      enforceable: true,
      chain: [
        { scope: 'default', value: true },
        { scope: 'organization', value: false },
      ],
    },
  });
});

describe('a value that is enforced', () => {
  const entries = [
    { scope: 'global', value: 60, enforced: true },
    { scope: 'organization', value: 300, enforced: true },
  ] as const;
  const atOrganization = settingAt('organization', chainOf('crmSyncInterval', entries), false);

  it('comes from the level that enforces it, and what the scope says itself is kept', () => {
    expect(atOrganization).toMatchObject({ value: 60, source: { level: 'global', useParent: false } });
    expect(ownEntry(atOrganization, 'organization')?.value).toBe(300);
  });

  it('is enforced above the scopes under its level, and not at it', () => {
    expect(enforcedAbove(atOrganization, 'organization')).toEqual(entries[0]);
    const atSystem = settingAt('global', chainOf('crmSyncInterval', entries.slice(0, 1)), true);
    expect(enforcedAbove(atSystem, 'global')).toBeUndefined();
  });

  it('is what a scope inherits, though a level between says something else', () => {
    const between = { scope: 'organization', value: 300 } as const;
    const own = { scope: 'user', value: 30 } as const;
    const setting = settingAt('user', chainOf('crmSyncInterval', [entries[0], between, own]), false);
    expect(inheritedEntry(setting, 'user')?.value).toBe(60);
  });

  it('comes into effect again where the enforcement ends', () => {
    const ended = entries.map((entry) => ({ ...entry, enforced: false }));
    expect(settingAt('organization', chainOf('crmSyncInterval', ended), true).value).toBe(300);
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
