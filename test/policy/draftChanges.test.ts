// What a draft would change, and what would then be in force.
import fc from 'fast-check';
import { changes, effectiveValues, override, parseInput, inherit } from '../../src/policy/draft';
import { settingIds } from '../../src/policy/settings';
import { anyIdAndEdit, anyPolicy, draftOf } from './arbitraries';
import { examplePolicy, withSetting } from './examplePolicy';

const policy = examplePolicy('organization', {
  crmSyncInterval: { global: 60, organization: 300 },
  tasks: { global: false },
  direction: { organization: 'crm_to_outlook' },
});

it('lists an override of an inherited value as created', () => {
  expect(changes(policy, draftOf(policy, [['tasks', { useParent: false, input: true }]]))).toEqual([
    {
      id: 'tasks',
      action: 'create',
      from: { value: false, level: 'global' },
      to: { value: true, level: 'organization' },
    },
  ]);
});

it('lists another own value as updated', () => {
  expect(changes(policy, draftOf(policy, [['crmSyncInterval', { useParent: false, input: ' 120 ' }]]))).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'update',
      from: { value: 300, level: 'organization' },
      to: { value: 120, level: 'organization' },
    },
  ]);
});

it('lists going back to the parent as removed, with the value that it returns to and its level', () => {
  expect(changes(policy, inherit(policy, {}, 'crmSyncInterval'))).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'remove',
      from: { value: 300, level: 'organization' },
      to: { value: 60, level: 'global' },
    },
  ]);
});

it('names the shipped value as the one returned to where no level between says anything', () => {
  expect(changes(policy, inherit(policy, {}, 'direction'))).toEqual([
    {
      id: 'direction',
      action: 'remove',
      from: { value: 'crm_to_outlook', level: 'organization' },
      to: { value: 'bidirectional', level: 'default' },
    },
  ]);
});

it('lists an override that is equal to its parent', () => {
  expect(changes(policy, override(policy, {}, 'tasks'))).toEqual([
    {
      id: 'tasks',
      action: 'create',
      from: { value: false, level: 'global' },
      to: { value: false, level: 'organization' },
    },
  ]);
});

it.each([null, '300', 86400, { seconds: 5 }])('lists the way back to a parent that says %p', (value) => {
  const odd = examplePolicy('organization', { crmSyncInterval: { global: value, organization: 300 } });
  expect(changes(odd, inherit(odd, {}, 'crmSyncInterval'))).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'remove',
      from: { value: 300, level: 'organization' },
      to: { value, level: 'global' },
    },
  ]);
});

it('lists a stored value that is none as what it was', () => {
  const odd = examplePolicy('organization', { crmSyncInterval: { organization: '300 s' } });
  const draft = draftOf(odd, [['crmSyncInterval', { useParent: false, input: '300' }]]);
  expect(changes(odd, draft)).toEqual([
    {
      id: 'crmSyncInterval',
      action: 'update',
      from: { value: '300 s', level: 'organization' },
      to: { value: 300, level: 'organization' },
    },
  ]);
});

it('lists changes in the order of the settings, not of the edits', () => {
  const draft = draftOf(policy, [
    ['crmSyncInterval', { useParent: true }],
    ['contacts', { useParent: false, input: false }],
  ]);
  expect(changes(policy, draft).map(({ id }) => id)).toEqual(['contacts', 'crmSyncInterval']);
});

it('lists no edit that is not valid', () => {
  expect(changes(policy, draftOf(policy, [['crmSyncInterval', { useParent: false, input: '1e3' }]]))).toEqual([]);
});

it('lists nothing for a setting whose source is unknown', () => {
  const unknown = withSetting(policy, 'tasks', { value: true, source: undefined, editable: false });
  expect(changes(unknown, { tasks: { useParent: false, input: false } })).toEqual([]);
});

it('lists nothing for a setting that the CRM does not offer', () => {
  const without = withSetting(policy, 'tasks', undefined);
  expect(changes(without, { tasks: { useParent: false, input: false } })).toEqual([]);
});

it('lists every drafted setting exactly once, or it is a problem', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(anyIdAndEdit), ({ policy: any }, edits) => {
      const draft = draftOf(any, edits);
      const valid = settingIds.filter((id) => {
        const edit = draft[id];
        return edit !== undefined && (edit.useParent || 'value' in parseInput(id, edit.input));
      });
      expect(changes(any, draft).map(({ id }) => id)).toEqual(valid);
    }),
  );
});

describe('effective values', () => {
  it('are those in force where nothing is drafted', () => {
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

  it('are what a valid edit says', () => {
    const draft = draftOf(policy, [['crmSyncInterval', { useParent: false, input: '5' }]]);
    expect(effectiveValues(policy, draft).crmSyncInterval).toBe(5);
  });

  it('are an edited "off", for false is a value', () => {
    const draft = draftOf(policy, [['contacts', { useParent: false, input: false }]]);
    expect(effectiveValues(policy, draft).contacts).toBe(false);
  });

  it('do not heed an edit that is not valid', () => {
    const draft = draftOf(policy, [['crmSyncInterval', { useParent: false, input: '86400' }]]);
    expect(effectiveValues(policy, draft).crmSyncInterval).toBe(300);
  });

  it('miss a value that this build does not know', () => {
    const newer = examplePolicy('organization', { direction: { organization: 'sideways' } });
    expect('direction' in effectiveValues(newer)).toBe(false);
  });

  it('miss what is inherited, where it is a value that this build does not know', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: null, organization: 300 } });
    expect('crmSyncInterval' in effectiveValues(newer, { crmSyncInterval: { useParent: true } })).toBe(false);
  });

  it('miss a setting that the CRM does not offer', () => {
    expect('tasks' in effectiveValues(withSetting(policy, 'tasks', undefined))).toBe(false);
  });

  it('include a value whose source is unknown', () => {
    const unknown = withSetting(policy, 'tasks', { value: true, source: undefined, editable: false });
    expect(effectiveValues(unknown).tasks).toBe(true);
  });
});
