// Restores versions and values of random histories.
import fc from 'fast-check';
import { pendingChanges, storedEdit, toInput } from '../../src/policy/draft';
import { restoreValue, restoreVersion, type StoredValue } from '../../src/policy/history';
import type { Policy } from '../../src/policy/policy';
import { settingIds, type SettingId } from '../../src/policy/settings';
import { anySettingId, anyValueOf, perSetting } from './arbitraries';
import { changeRecord, step } from './exampleHistory';
import { examplePolicy } from './examplePolicy';

type StoredValues = Partial<Record<SettingId, NonNullable<StoredValue>>>;

const anyStoredValue = (id: SettingId): fc.Arbitrary<StoredValue> =>
  fc.option(fc.record({ value: anyValueOf(id), enforced: fc.boolean() }), { nil: undefined });

/** The values after one change of some settings. */
const anyChange = fc
  .tuple(fc.uniqueArray(anySettingId, { minLength: 1, maxLength: 4 }), perSetting(anyStoredValue))
  .map(([ids, values]) => ids.map((id) => [id, values[id]] as const));

/** All versions of a scope, and the changes between them, both oldest first. */
const historyOf = (changes: readonly (readonly (readonly [SettingId, StoredValue])[])[]) => {
  const versions: StoredValues[] = [{}];
  const records = changes.map((change, index) => {
    const before = versions.at(-1) ?? {};
    versions.push(Object.fromEntries([...Object.entries(before), ...change].filter(([, to]) => to !== undefined)));
    return changeRecord(
      change.map(([id, to]) => step(id, before[id], to)),
      `o${index + 1}`,
    );
  });
  return { versions, records };
};

const policyWith = (values: StoredValues): Policy =>
  examplePolicy(
    'organization',
    Object.fromEntries(settingIds.map((id) => [id, { organization: values[id]?.value }])),
    Object.fromEntries(settingIds.map((id) => [id, values[id]?.enforced ? ['organization'] : []])),
  );

/** The values of the scope once the draft is saved. */
const saved = (values: StoredValues, draft: ReturnType<typeof restoreVersion>['draft']): StoredValues => {
  const after = new Map(Object.entries(values));
  for (const { id, action, to } of pendingChanges(policyWith(values), draft)) {
    if (action === 'remove') after.delete(id);
    else after.set(id, { value: to.value, enforced: to.enforced === true });
  }
  return Object.fromEntries(after);
};

const anyHistory = fc
  .array(anyChange, { minLength: 1, maxLength: 12 })
  .chain((changes) => fc.tuple(fc.constant(historyOf(changes)), fc.nat({ max: changes.length })));

it('restores any version of any history exactly', () => {
  fc.assert(
    fc.property(anyHistory, ([{ versions, records }, wanted]) => {
      const now = versions.at(-1) ?? {};
      const { draft, notRestored } = restoreVersion(policyWith(now), records.slice(wanted).reverse());
      expect(notRestored).toEqual([]);
      expect(saved(now, draft)).toEqual(versions[wanted]);
    }),
  );
});

it('drafts only settings that differ from that version', () => {
  fc.assert(
    fc.property(anyHistory, ([{ versions, records }, wanted]) => {
      const [now, then] = [policyWith(versions.at(-1) ?? {}), policyWith(versions[wanted] ?? {})];
      const { draft } = restoreVersion(now, records.slice(wanted).reverse());
      const different = settingIds.filter(
        (id) => JSON.stringify(storedEdit(now, id)) !== JSON.stringify(storedEdit(then, id)),
      );
      expect(settingIds.filter((id) => draft[id] !== undefined)).toEqual(different);
    }),
  );
});

it('restores any value of any history', () => {
  fc.assert(
    fc.property(anyHistory, anySettingId, ([{ versions }], id) => {
      const now = policyWith(versions.at(-1) ?? {});
      for (const version of versions) {
        const { draft } = restoreValue(now, step(id, undefined, version[id]));
        const edit = draft[id] ?? storedEdit(now, id);
        expect(edit.useParent ? undefined : edit.input).toBe(version[id] && toInput(version[id].value));
        expect(!edit.useParent && edit.enforced === true).toBe(version[id]?.enforced ?? false);
      }
    }),
  );
});
