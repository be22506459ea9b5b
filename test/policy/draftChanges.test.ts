// The pending changes of a draft, and the effective values with it.
import fc from 'fast-check';
import { draftedValues, inherit, override, parseInput, pendingChanges } from '../../src/policy/draft';
import { effectiveValues } from '../../src/policy/effectiveValues';
import { settingIds } from '../../src/policy/settings';
import { anyIdAndEdit, anyPolicy, draftOf } from './arbitraries';
import { examplePolicy, withSetting } from './examplePolicy';

const policy = examplePolicy('organization', {
  crmSyncInterval: { global: 60, organization: 300 },
  tasks: { global: false },
  direction: { organization: 'crm_to_outlook' },
});

it('lists a new override as a creation', () => {
  expect(pendingChanges(policy, draftOf(policy, [['tasks', { useParent: false, input: true }]]))).toEqual([
    {
      id: 'tasks',
      action: 'create',
      from: { value: false, scope: 'global' },
      to: { value: true, scope: 'organization' },
    },
  ]);
});

it('lists a new value of an existing override as an update', () => {
  expect(pendingChanges(policy, draftOf(policy, [['crmSyncInterval', { useParent: false, input: ' 120 ' }]]))).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'update',
      from: { value: 300, scope: 'organization' },
      to: { value: 120, scope: 'organization' },
    },
  ]);
});

it('lists a removed override with the inherited value and its scope', () => {
  expect(pendingChanges(policy, inherit(policy, {}, 'crmSyncInterval'))).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'remove',
      from: { value: 300, scope: 'organization' },
      to: { value: 60, scope: 'global' },
    },
  ]);
});

it('lists a removed override with the shipped value where no scope above sets one', () => {
  expect(pendingChanges(policy, inherit(policy, {}, 'direction'))).toEqual([
    {
      id: 'direction',
      action: 'remove',
      from: { value: 'crm_to_outlook', scope: 'organization' },
      to: { value: 'bidirectional', scope: 'default' },
    },
  ]);
});

it('lists an override that is equal to the inherited value', () => {
  expect(pendingChanges(policy, override(policy, {}, 'tasks'))).toEqual([
    {
      id: 'tasks',
      action: 'create',
      from: { value: false, scope: 'global' },
      to: { value: false, scope: 'organization' },
    },
  ]);
});

it.each([null, '300', 86400, { seconds: 5 }])('lists a removed override where the parent has the value %p', (value) => {
  const withInvalid = examplePolicy('organization', { crmSyncInterval: { global: value, organization: 300 } });
  expect(pendingChanges(withInvalid, inherit(withInvalid, {}, 'crmSyncInterval'))).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'remove',
      from: { value: 300, scope: 'organization' },
      to: { value, scope: 'global' },
    },
  ]);
});

it('lists an invalid stored value unchanged as the former value', () => {
  const withInvalid = examplePolicy('organization', { crmSyncInterval: { organization: '300 s' } });
  const draft = draftOf(withInvalid, [['crmSyncInterval', { useParent: false, input: '300' }]]);
  expect(pendingChanges(withInvalid, draft)).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'update',
      from: { value: '300 s', scope: 'organization' },
      to: { value: 300, scope: 'organization' },
    },
  ]);
});

it('lists changes in the order of the settings, not in the order of the edits', () => {
  const draft = draftOf(policy, [
    ['crmSyncInterval', { useParent: true }],
    ['contacts', { useParent: false, input: false }],
  ]);
  expect(pendingChanges(policy, draft).map(({ id }) => id)).toEqual(['contacts', 'crmSyncInterval']);
});

it('does not list an invalid edit', () => {
  expect(pendingChanges(policy, draftOf(policy, [['crmSyncInterval', { useParent: false, input: '1e3' }]]))).toEqual(
    [],
  );
});

it('does not list a setting whose source is unknown', () => {
  const unknown = withSetting(policy, 'tasks', { value: true, source: undefined, editable: false });
  expect(pendingChanges(unknown, { tasks: { useParent: false, input: false } })).toEqual([]);
});

it('does not list a setting that the CRM does not offer', () => {
  const without = withSetting(policy, 'tasks', undefined);
  expect(pendingChanges(without, { tasks: { useParent: false, input: false } })).toEqual([]);
});

it('lists every valid edit exactly once', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(anyIdAndEdit), ({ policy: any }, edits) => {
      const draft = draftOf(any, edits);
      const valid = settingIds.filter((id) => {
        const edit = draft[id];
        return edit !== undefined && (edit.useParent || 'value' in parseInput(id, edit.input));
      });
      expect(pendingChanges(any, draft).map(({ id }) => id)).toEqual(valid);
    }),
  );
});

describe('effective values', () => {
  it('are the current ones without a draft', () => {
    expect(effectiveValues(policy)).toEqual({
      contacts: true,
      tasks: false,
      calendarEvents: true,
      direction: 'crm_to_outlook',
      conflictResolution: 'crm_wins',
      crmSyncInterval: 300,
      outlookSyncInterval: 30,
    });
  });

  it('contain the value of a valid edit', () => {
    const draft = draftOf(policy, [['crmSyncInterval', { useParent: false, input: '5' }]]);
    expect(draftedValues(policy, draft).crmSyncInterval).toBe(5);
  });

  it('contain the value false of an edit', () => {
    const draft = draftOf(policy, [['contacts', { useParent: false, input: false }]]);
    expect(draftedValues(policy, draft).contacts).toBe(false);
  });

  it('ignore an invalid edit', () => {
    const draft = draftOf(policy, [['crmSyncInterval', { useParent: false, input: '86400' }]]);
    expect(draftedValues(policy, draft).crmSyncInterval).toBe(300);
  });

  it('do not contain a value that this build does not know', () => {
    const newer = examplePolicy('organization', { direction: { organization: 'sideways' } });
    expect('direction' in effectiveValues(newer)).toBe(false);
  });

  it('do not contain an inherited value that this build does not know', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: null, organization: 300 } });
    expect('crmSyncInterval' in draftedValues(newer, { crmSyncInterval: { useParent: true } })).toBe(false);
  });

  it('do not contain a setting that the CRM does not offer', () => {
    expect('tasks' in effectiveValues(withSetting(policy, 'tasks', undefined))).toBe(false);
  });

  it('contain a value whose source is unknown', () => {
    const unknown = withSetting(policy, 'tasks', { value: true, source: undefined, editable: false });
    expect(effectiveValues(unknown).tasks).toBe(true);
  });
});
