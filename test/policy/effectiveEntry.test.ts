import fc from 'fast-check';
import { scopes, type Scope } from '../../src/policy/scopes';
import {
  chainOf,
  effectiveEntryOf,
  enforcingEntry,
  inheritedEntry,
  ownEntry,
  settingAt,
} from '../../src/policy/policy';
import type { ChainEntry } from '../../src/policy/policy';
import { settings } from '../../src/policy/settings';
import { anyScope, anySettingId } from './arbitraries';

// Anything but undefined, often a falsy value.
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(false, 0, '', null, NaN),
  fc.anything().filter((value) => value !== undefined),
);

type Entry = { scope: Scope; value: unknown };

/** For any subset of the scopes, weakest first. */
const anyEntries: fc.Arbitrary<Entry[]> = fc
  .tuple(fc.subarray([...scopes]), fc.array(anyValue, { minLength: 3, maxLength: 3 }))
  .map(([subset, values]) => subset.map((scope, index) => ({ scope, value: values[index] })));

const scopesOf = (entries: readonly ChainEntry[]) => entries.map(({ scope }) => scope);

it('is that of the strongest scope that sets a value, whatever the value', () => {
  fc.assert(
    fc.property(anySettingId, anyEntries, (id, entries) => {
      const expected = entries.at(-1) ?? { scope: 'default', value: settings[id].default };
      expect(effectiveEntryOf(chainOf(id, entries))).toEqual(expected);
    }),
  );
});

it('is that of the weakest scope that enforces its value', () => {
  const enforcing = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(anySettingId, anyEntries, enforcing, (id, entries, enforced) => {
      const withEnforcement = entries.map((entry, index) => ({ ...entry, enforced: enforced[index] }));
      const first = withEnforcement.find((entry) => entry.enforced);
      fc.pre(first !== undefined);
      expect(effectiveEntryOf(chainOf(id, withEnforcement))).toEqual(first);
    }),
  );
});

it('leaves only scopes without a value out of the chain', () => {
  fc.assert(
    fc.property(anySettingId, fc.tuple(...scopes.map(() => fc.option(anyValue, { nil: undefined }))), (id, values) => {
      const entries = scopes.map((scope, index) => ({ scope, value: values[index] }));
      const withValue = scopes.filter((_scope, index) => values[index] !== undefined);
      expect(scopesOf(chainOf(id, entries))).toEqual(['default', ...withValue]);
    }),
  );
});

it.each([false, 0, '', null])('is that of an organization with the value %p', (value) => {
  const chain = chainOf('tasks', [
    { scope: 'global', value: true },
    { scope: 'organization', value },
  ]);
  expect(effectiveEntryOf(chain)).toEqual({ scope: 'organization', value });
});

it('has the name, dates and author of its scope', () => {
  const entry = {
    scope: 'global',
    scopeName: 'System',
    value: 60,
    createdAt: '2026-10-01T08:00:00Z',
    updatedAt: '2026-10-02T08:00:00Z',
    updatedBy: { id: '2', name: 'Ines Costa' },
  } as const;
  expect(effectiveEntryOf(chainOf('crmSyncInterval', [entry]))).toEqual(entry);
});

it('has `useParent` exactly where the scope sets no value', () => {
  fc.assert(
    fc.property(anySettingId, anyEntries, anyScope, (id, entries, scope) => {
      const upTo = entries.filter((entry) => scopes.indexOf(entry.scope) <= scopes.indexOf(scope));
      const setting = settingAt(scope, chainOf(id, upTo), true);
      expect(setting.source?.useParent).toBe(!upTo.some((entry) => entry.scope === scope));
    }),
  );
});

it('gives a setting its value and source', () => {
  const setting = settingAt('user', chainOf('contacts', [{ scope: 'organization', value: false }]), false);
  expect(setting).toEqual({
    value: false,
    editable: false,
    source: {
      scope: 'organization',
      useParent: true,
      enforceable: true,
      chain: [
        { scope: 'default', value: true },
        { scope: 'organization', value: false },
      ],
    },
  });
});

describe('an enforced value', () => {
  const entries = [
    { scope: 'global', value: 60, enforced: true },
    { scope: 'organization', value: 300, enforced: true },
  ] as const;
  const atOrganization = settingAt('organization', chainOf('crmSyncInterval', entries), false);

  it('comes from the scope that enforces it, and the scope read keeps its own entry', () => {
    expect(atOrganization).toMatchObject({ value: 60, source: { scope: 'global', useParent: false } });
    expect(ownEntry(atOrganization, 'organization')?.value).toBe(300);
  });

  it('has an enforcing entry for the scopes below only', () => {
    expect(enforcingEntry(atOrganization, 'organization')).toEqual(entries[0]);
    const atSystem = settingAt('global', chainOf('crmSyncInterval', entries.slice(0, 1)), true);
    expect(enforcingEntry(atSystem, 'global')).toBeUndefined();
  });

  it('is inherited although a scope between sets another value', () => {
    const between = { scope: 'organization', value: 300 } as const;
    const own = { scope: 'user', value: 30 } as const;
    const setting = settingAt('user', chainOf('crmSyncInterval', [entries[0], between, own]), false);
    expect(inheritedEntry(setting, 'user')?.value).toBe(60);
  });

  it('gives way to the own value when the enforcement ends', () => {
    const ended = entries.map((entry) => ({ ...entry, enforced: false }));
    expect(settingAt('organization', chainOf('crmSyncInterval', ended), true).value).toBe(300);
  });
});

describe('a scope', () => {
  const chain = chainOf('crmSyncInterval', [
    { scope: 'global', value: 60 },
    { scope: 'organization', value: 300 },
  ]);

  it('has an own entry where it sets a value', () => {
    expect(ownEntry(settingAt('organization', chain, true), 'organization')?.value).toBe(300);
  });

  it('has no own entry where it inherits', () => {
    expect(ownEntry(settingAt('user', chain, true), 'user')).toBeUndefined();
  });

  it('has an inherited entry although it overrides it', () => {
    expect(inheritedEntry(settingAt('organization', chain, true), 'organization')?.value).toBe(60);
  });

  it('has an inherited entry', () => {
    expect(inheritedEntry(settingAt('user', chain, true), 'user')?.value).toBe(300);
  });

  it('has neither entry where the source is unknown', () => {
    const setting = { value: 300, source: undefined, editable: false };
    expect(inheritedEntry(setting, 'organization')).toBeUndefined();
    expect(ownEntry(setting, 'organization')).toBeUndefined();
  });
});
