// Enforcing a value, or no longer, in a draft.
import {
  changes,
  discard,
  inherit,
  isEnforcing,
  override,
  sameDraft,
  sameEdit,
  storedEdit,
  withEnforced,
  withInput,
  type Draft,
  type Edit,
} from '../../src/policy/draft';
import { examplePolicy } from './examplePolicy';

const policy = examplePolicy(
  'organization',
  { crmSyncInterval: { global: 60, organization: 300 }, direction: { organization: 'crm_to_outlook' } },
  { direction: ['organization'] },
);
const own300 = { useParent: false, input: '300' } as const;
const toOutlook = { useParent: false, input: 'crm_to_outlook' } as const;

describe('what is stored', () => {
  it('is enforced where the scope enforces it', () => {
    expect(storedEdit(policy, 'direction')).toEqual({ ...toOutlook, enforced: true });
  });

  it('does not say so where it is not', () => {
    expect(storedEdit(policy, 'crmSyncInterval')).toEqual(own300);
  });

  it('is not enforced because a level above enforces its own', () => {
    const says = { crmSyncInterval: { global: 60, organization: 300 } };
    const under = examplePolicy('organization', says, { crmSyncInterval: ['global'] });
    expect(storedEdit(under, 'crmSyncInterval')).toEqual(own300);
  });
});

describe('enforcing', () => {
  it('drafts the stored value, enforced', () => {
    expect(withEnforced(policy, {}, 'crmSyncInterval', true)).toEqual({
      crmSyncInterval: { ...own300, enforced: true },
    });
  });

  it('keeps a value that is drafted already', () => {
    const draft = withInput(policy, {}, 'crmSyncInterval', '5');
    expect(withEnforced(policy, draft, 'crmSyncInterval', true)).toEqual({
      crmSyncInterval: { useParent: false, input: '5', enforced: true },
    });
  });

  it('does nothing where the scope says nothing', () => {
    expect(withEnforced(policy, {}, 'tasks', true)).toEqual({});
    const gone = inherit(policy, {}, 'crmSyncInterval');
    expect(withEnforced(policy, gone, 'crmSyncInterval', true)).toBe(gone);
  });

  it('is an edit of its own: ending it again leaves none', () => {
    const draft = withEnforced(policy, {}, 'crmSyncInterval', true);
    expect(withEnforced(policy, draft, 'crmSyncInterval', false)).toEqual({});
  });

  it('ends in a draft that allows overrides', () => {
    expect(withEnforced(policy, {}, 'direction', false)).toEqual({ direction: toOutlook });
  });

  it('leaves other edits alone', () => {
    const draft: Draft = { tasks: { useParent: false, input: false } };
    expect(withEnforced(policy, draft, 'direction', false)).toEqual({ ...draft, direction: toOutlook });
  });

  it('leaves a value that is none marked as such', () => {
    const odd = examplePolicy('organization', { crmSyncInterval: { organization: '300' } });
    expect(withEnforced(odd, {}, 'crmSyncInterval', true)).toEqual({
      crmSyncInterval: { ...own300, foreign: true, enforced: true },
    });
  });
});

describe('another value', () => {
  it('stays enforced where what is stored is', () => {
    expect(withInput(policy, {}, 'direction', 'bidirectional')).toEqual({
      direction: { useParent: false, input: 'bidirectional', enforced: true },
    });
  });

  it('stays enforced where the draft says so', () => {
    const draft = withEnforced(policy, {}, 'crmSyncInterval', true);
    expect(withInput(policy, draft, 'crmSyncInterval', '5')).toEqual({
      crmSyncInterval: { useParent: false, input: '5', enforced: true },
    });
  });

  it('stays open where the draft has ended the enforcement', () => {
    const draft = withEnforced(policy, {}, 'direction', false);
    expect(withInput(policy, draft, 'direction', 'bidirectional')).toEqual({
      direction: { useParent: false, input: 'bidirectional' },
    });
  });

  it('typed back to what is stored and enforced is no edit', () => {
    const draft = withInput(policy, {}, 'direction', 'bidirectional');
    expect(withInput(policy, draft, 'direction', 'crm_to_outlook')).toEqual({});
  });
});

it('begins an override that is not enforced', () => {
  expect(override(policy, {}, 'tasks')).toEqual({ tasks: { useParent: false, input: true } });
});

it('takes the enforcement away with the value', () => {
  expect(inherit(policy, {}, 'direction')).toEqual({ direction: { useParent: true } });
});

it('comes back with the override that had been taken away', () => {
  expect(override(policy, inherit(policy, {}, 'direction'), 'direction')).toEqual({});
});

it('is discarded with the edit', () => {
  expect(discard(withEnforced(policy, {}, 'direction', false), 'direction')).toEqual({});
});

it.each<[string, Edit, Edit, boolean]>([
  ['enforced and not', { ...own300, enforced: true }, own300, false],
  [
    'both enforced, typed differently',
    { ...own300, enforced: true },
    { ...own300, input: ' 300', enforced: true },
    true,
  ],
  [
    'both enforced, of different values',
    { ...own300, enforced: true },
    { ...own300, input: '5', enforced: true },
    false,
  ],
  ['enforced and going back to the parent', { ...own300, enforced: true }, { useParent: true }, false],
])('compares what would be stored: %s', (_name, one, other, same) => {
  expect([sameEdit('crmSyncInterval', one, other), sameEdit('crmSyncInterval', other, one)]).toEqual([same, same]);
  expect(sameDraft({ crmSyncInterval: one }, { crmSyncInterval: other })).toBe(same);
});

it.each<[Edit, boolean]>([
  [{ ...own300, enforced: true }, true],
  [own300, false],
  [{ useParent: true }, false],
])('tells whether an edit enforces: %j %s', (edit, enforcing) => {
  expect(isEnforcing(edit)).toBe(enforcing);
});

describe('a change', () => {
  it('of the enforcement alone has the same value on both sides', () => {
    expect(changes(policy, withEnforced(policy, {}, 'crmSyncInterval', true))).toEqual([
      {
        id: 'crmSyncInterval',
        action: 'update',
        from: { value: 300, level: 'organization' },
        to: { value: 300, level: 'organization', enforced: true },
      },
    ]);
  });

  it('that ends it says so', () => {
    expect(changes(policy, withEnforced(policy, {}, 'direction', false))).toEqual([
      {
        id: 'direction',
        action: 'update',
        from: { value: 'crm_to_outlook', level: 'organization', enforced: true },
        to: { value: 'crm_to_outlook', level: 'organization' },
      },
    ]);
  });

  it('to a first value that is enforced is a creation', () => {
    const draft = withEnforced(policy, override(policy, {}, 'tasks'), 'tasks', true);
    expect(changes(policy, draft)).toEqual([
      {
        id: 'tasks',
        action: 'create',
        from: { value: true, level: 'default' },
        to: { value: true, level: 'organization', enforced: true },
      },
    ]);
  });

  it('back to the parent ends it', () => {
    expect(changes(policy, inherit(policy, {}, 'direction'))).toEqual([
      {
        id: 'direction',
        action: 'remove',
        from: { value: 'crm_to_outlook', level: 'organization', enforced: true },
        to: { value: 'bidirectional', level: 'default' },
      },
    ]);
  });
});
