import fc from 'fast-check';
import {
  discard,
  draftedIds,
  editOf,
  sameDraft,
  sameEdit,
  storedEdit,
  withEdit,
  type Edit,
} from '../../src/policy/draft';
import { settingIds, type SettingId } from '../../src/policy/settings';
import { anyIdAndEdit, anyPolicy, anySettingId, anyEditOf, draftOf, type IdAndEdit } from './arbitraries';
import { examplePolicy } from './examplePolicy';

/** Edits of different settings, in two orders. */
const editsInTwoOrders = fc
  .uniqueArray(anyIdAndEdit, { selector: ([id]) => id })
  .chain((edits) =>
    fc.tuple(fc.constant(edits), fc.shuffledSubarray(edits, { minLength: edits.length, maxLength: edits.length })),
  );

const twoEditsOfOne = anySettingId.chain((id) => fc.tuple(fc.constant(id), anyEditOf(id), anyEditOf(id)));

it('does not depend on the order of edits of different settings', () => {
  fc.assert(
    fc.property(anyPolicy, editsInTwoOrders, ({ policy }, [edits, shuffled]) => {
      expect(draftOf(policy, shuffled)).toEqual(draftOf(policy, edits));
    }),
  );
});

it('contains the last edit of a setting, whatever came before', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(anyIdAndEdit), twoEditsOfOne, ({ policy }, before, [id, first, last]) => {
      const draft = draftOf(policy, [...before, [id, first], [id, last]]);
      expect(draft).toEqual(draftOf(policy, [...before, [id, last]]));
    }),
  );
});

it('keeps every edit as typed until the next edit of the setting', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(anyIdAndEdit), ({ policy }, edits) => {
      const draft = draftOf(policy, edits);
      const last = new Map<SettingId, IdAndEdit[1]>(edits);
      for (const id of settingIds) expect(editOf(policy, draft, id)).toEqual(last.get(id) ?? storedEdit(policy, id));
    }),
  );
});

it('drops a setting that is edited back to the stored value, and no other', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(anyIdAndEdit), anySettingId, ({ policy }, edits, id) => {
      const draft = draftOf(policy, edits);
      const { [id]: _edit, ...others } = draft;
      expect(withEdit(policy, draft, id, storedEdit(policy, id))).toEqual(others);
    }),
  );
});

it('ignores spaces and leading zeros when comparing with the stored value', () => {
  const policy = examplePolicy('organization', { crmSyncInterval: { organization: 300 } });
  expect(draftOf(policy, [['crmSyncInterval', { useParent: false, input: ' 300 ' }]])).toEqual({});
  expect(draftOf(policy, [['crmSyncInterval', { useParent: false, input: '0300' }]])).toEqual({});
});

it('treats an invalid text as a change', () => {
  const policy = examplePolicy('organization', { crmSyncInterval: { organization: 300 } });
  const edit = { useParent: false, input: '300 apples' } as const;
  expect(draftOf(policy, [['crmSyncInterval', edit]])).toEqual({ crmSyncInterval: edit });
});

it('treats an invalid text as a change where the stored value is invalid too', () => {
  const policy = examplePolicy('organization', { crmSyncInterval: { organization: '300 s' } });
  const edit = { useParent: false, input: 'abc' } as const;
  expect(draftOf(policy, [['crmSyncInterval', edit]])).toEqual({ crmSyncInterval: edit });
});

it('keeps the last of two invalid texts', () => {
  const policy = examplePolicy('organization');
  const edits: IdAndEdit[] = [
    ['crmSyncInterval', { useParent: false, input: 'abc' }],
    ['crmSyncInterval', { useParent: false, input: 'abd' }],
  ];
  expect(draftOf(policy, edits)).toEqual({ crmSyncInterval: { useParent: false, input: 'abd' } });
});

it('lists the drafted settings in display order', () => {
  const policy = examplePolicy('organization');
  const draft = draftOf(policy, [
    ['outlookSyncInterval', { useParent: false, input: '5' }],
    ['contacts', { useParent: false, input: false }],
    ['direction', { useParent: false, input: 'crm_to_outlook' }],
  ]);
  expect(draftedIds(draft)).toEqual(['contacts', 'direction', 'outlookSyncInterval']);
});

it('discards one edit and keeps the others', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(anyIdAndEdit), anySettingId, ({ policy }, edits, id) => {
      const draft = draftOf(policy, edits);
      const { [id]: _edit, ...others } = draft;
      expect(discard(draft, id)).toEqual(others);
    }),
  );
});

it('is immutable', () => {
  const policy = examplePolicy('organization');
  const draft = Object.freeze(draftOf(policy, [['tasks', { useParent: false, input: false }]]));
  withEdit(policy, draft, 'contacts', { useParent: false, input: false });
  discard(draft, 'tasks');
  expect(draft).toEqual({ tasks: { useParent: false, input: false } });
});

const typed = (input: string): Edit => ({ useParent: false, input });
const foreign = (input: string): Edit => ({ useParent: false, input, foreign: true });

it.each<[string, Edit, Edit, boolean]>([
  ['one invalid text', typed('abc'), typed('abc'), true],
  ['two invalid texts', typed('abc'), typed('1.5'), false],
  ['an invalid and a valid text', typed('abc'), typed('300'), false],
  ['one value typed in two ways', typed('300'), typed(' 300'), true],
  ['one value in two notations', typed('600'), typed('10 min'), true],
  ['one invalid stored value', foreign('300'), foreign('300'), true],
  ['an invalid stored value and the same text typed', foreign('300'), typed('300'), false],
])('compares what would be stored: %s', (_name, one, other, same) => {
  expect([sameEdit('crmSyncInterval', one, other), sameEdit('crmSyncInterval', other, one)]).toEqual([same, same]);
  expect(sameDraft({ crmSyncInterval: one }, { crmSyncInterval: other })).toBe(same);
});
