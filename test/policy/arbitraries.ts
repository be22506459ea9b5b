// Arbitraries for property tests.
import fc from 'fast-check';
import { toInput, withEdit, type Draft, type Edit } from '../../src/policy/draft';
import { scopes } from '../../src/policy/scopes';
import type { Policy } from '../../src/policy/policy';
import { settingIds, settings, type SettingId, type SettingValue } from '../../src/policy/settings';
import { examplePolicy, type ValuesByScope } from './examplePolicy';

export const anySettingId = fc.constantFrom(...settingIds);
export const anyScope = fc.constantFrom(...scopes);

export const anyValueOf = (id: SettingId): fc.Arbitrary<SettingValue> => {
  const setting = settings[id];
  switch (setting.kind) {
    case 'toggle':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...setting.choices) as fc.Arbitrary<SettingValue>;
    case 'interval':
      return fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: setting.min, max: setting.max }));
  }
};

/** Combines one arbitrary for each setting into an arbitrary record. */
export const perSetting = <T>(arbitraryOf: (id: SettingId) => fc.Arbitrary<T>): fc.Arbitrary<Record<SettingId, T>> =>
  fc.record({
    contacts: arbitraryOf('contacts'),
    tasks: arbitraryOf('tasks'),
    calendarEvents: arbitraryOf('calendarEvents'),
    direction: arbitraryOf('direction'),
    conflictResolution: arbitraryOf('conflictResolution'),
    crmSyncInterval: arbitraryOf('crmSyncInterval'),
    outlookSyncInterval: arbitraryOf('outlookSyncInterval'),
  });

const anyValuesByScope: fc.Arbitrary<ValuesByScope> = perSetting((id) =>
  fc.record({ global: anyValueOf(id), organization: anyValueOf(id), user: anyValueOf(id) }, { requiredKeys: [] }),
);

/** A policy at any scope, together with the values that each scope sets. */
export const anyPolicy: fc.Arbitrary<{ policy: Policy; values: ValuesByScope }> = fc
  .tuple(anyScope, anyValuesByScope)
  .map(([scope, values]) => ({ policy: examplePolicy(scope, values), values }));

const invalidTexts = ['', ' ', 'abc', '0', '86400', '1.5', '1e3', '-5'] as const;

/** Back to the parent, a valid value or, for an interval, an invalid text. */
export const anyEditOf = (id: SettingId): fc.Arbitrary<Edit> => {
  const own = anyValueOf(id).map((value): Edit => ({ useParent: false, input: toInput(value) }));
  const parent = fc.constant<Edit>({ useParent: true });
  if (settings[id].kind !== 'interval') return fc.oneof(parent, own);
  return fc.oneof(
    parent,
    own,
    fc.constantFrom(...invalidTexts).map((input): Edit => ({ useParent: false, input })),
  );
};

export type IdAndEdit = readonly [SettingId, Edit];

export const anyIdAndEdit: fc.Arbitrary<IdAndEdit> = anySettingId.chain((id) =>
  anyEditOf(id).map((edit): IdAndEdit => [id, edit]),
);

export const draftOf = (policy: Policy, edits: readonly IdAndEdit[], draft: Draft = {}): Draft =>
  edits.reduce((former, [id, edit]) => withEdit(policy, former, id, edit), draft);
