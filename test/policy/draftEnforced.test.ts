// Starting and ending enforcement in a draft.
import {
  pendingChanges,
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

describe('the stored edit', () => {
  it('is enforced where the scope enforces its value', () => {
    expect(storedEdit(policy, 'direction')).toEqual({ ...toOutlook, enforced: true });
  });

  it('has no `enforced` where the scope does not', () => {
    expect(storedEdit(policy, 'crmSyncInterval')).toEqual(own300);
  });

  it('is not enforced where only a scope above enforces its value', () => {
    const values = { crmSyncInterval: { global: 60, organization: 300 } };
    const under = examplePolicy('organization', values, { crmSyncInterval: ['global'] });
    expect(storedEdit(under, 'crmSyncInterval')).toEqual(own300);
  });
});

describe('enforcing', () => {
  it('drafts the stored value with enforcement', () => {
    expect(withEnforced(policy, {}, 'crmSyncInterval', true)).toEqual({
      crmSyncInterval: { ...own300, enforced: true },
    });
  });

  it('keeps a drafted value', () => {
    const draft = withInput(policy, {}, 'crmSyncInterval', '5');
    expect(withEnforced(policy, draft, 'crmSyncInterval', true)).toEqual({
      crmSyncInterval: { useParent: false, input: '5', enforced: true },
    });
  });

  it('does nothing where the scope inherits', () => {
    expect(withEnforced(policy, {}, 'tasks', true)).toEqual({});
    const inherited = inherit(policy, {}, 'crmSyncInterval');
    expect(withEnforced(policy, inherited, 'crmSyncInterval', true)).toBe(inherited);
  });

  it('leaves no edit once it is undone', () => {
    const draft = withEnforced(policy, {}, 'crmSyncInterval', true);
    expect(withEnforced(policy, draft, 'crmSyncInterval', false)).toEqual({});
  });

  it('drafts the stored value without enforcement when it ends', () => {
    expect(withEnforced(policy, {}, 'direction', false)).toEqual({ direction: toOutlook });
  });

  it('leaves other edits unchanged', () => {
    const draft: Draft = { tasks: { useParent: false, input: false } };
    expect(withEnforced(policy, draft, 'direction', false)).toEqual({ ...draft, direction: toOutlook });
  });

  it('keeps an invalid value marked as foreign', () => {
    const withInvalid = examplePolicy('organization', { crmSyncInterval: { organization: '300' } });
    expect(withEnforced(withInvalid, {}, 'crmSyncInterval', true)).toEqual({
      crmSyncInterval: { ...own300, foreign: true, enforced: true },
    });
  });
});

describe('a new value', () => {
  it('stays enforced where the stored value is', () => {
    expect(withInput(policy, {}, 'direction', 'bidirectional')).toEqual({
      direction: { useParent: false, input: 'bidirectional', enforced: true },
    });
  });

  it('stays enforced where the draft is', () => {
    const draft = withEnforced(policy, {}, 'crmSyncInterval', true);
    expect(withInput(policy, draft, 'crmSyncInterval', '5')).toEqual({
      crmSyncInterval: { useParent: false, input: '5', enforced: true },
    });
  });

  it('is not enforced where the draft has ended the enforcement', () => {
    const draft = withEnforced(policy, {}, 'direction', false);
    expect(withInput(policy, draft, 'direction', 'bidirectional')).toEqual({
      direction: { useParent: false, input: 'bidirectional' },
    });
  });

  it('equal to the enforced stored value is no edit', () => {
    const draft = withInput(policy, {}, 'direction', 'bidirectional');
    expect(withInput(policy, draft, 'direction', 'crm_to_outlook')).toEqual({});
  });
});

it('starts an override without enforcement', () => {
  expect(override(policy, {}, 'tasks')).toEqual({ tasks: { useParent: false, input: true } });
});

it('removes the enforcement with the override', () => {
  expect(inherit(policy, {}, 'direction')).toEqual({ direction: { useParent: true } });
});

it('restores the enforcement with the override', () => {
  expect(override(policy, inherit(policy, {}, 'direction'), 'direction')).toEqual({});
});

it('discards the enforcement with the edit', () => {
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
    'both enforced, with different values',
    { ...own300, enforced: true },
    { ...own300, input: '5', enforced: true },
    false,
  ],
  ['enforced and inheriting', { ...own300, enforced: true }, { useParent: true }, false],
])('compares what would be stored: %s', (_name, one, other, same) => {
  expect([sameEdit('crmSyncInterval', one, other), sameEdit('crmSyncInterval', other, one)]).toEqual([same, same]);
  expect(sameDraft({ crmSyncInterval: one }, { crmSyncInterval: other })).toBe(same);
});

it.each<[Edit, boolean]>([
  [{ ...own300, enforced: true }, true],
  [own300, false],
  [{ useParent: true }, false],
])('isEnforcing(%j) is %s', (edit, enforcing) => {
  expect(isEnforcing(edit)).toBe(enforcing);
});

describe('a change', () => {
  it('of the enforcement alone has the same value before and after', () => {
    expect(pendingChanges(policy, withEnforced(policy, {}, 'crmSyncInterval', true))).toEqual([
      {
        id: 'crmSyncInterval',
        action: 'update',
        from: { value: 300, scope: 'organization' },
        to: { value: 300, scope: 'organization', enforced: true },
      },
    ]);
  });

  it('that ends the enforcement has `enforced` before only', () => {
    expect(pendingChanges(policy, withEnforced(policy, {}, 'direction', false))).toEqual([
      {
        id: 'direction',
        action: 'update',
        from: { value: 'crm_to_outlook', scope: 'organization', enforced: true },
        to: { value: 'crm_to_outlook', scope: 'organization' },
      },
    ]);
  });

  it('to a new enforced override is a creation', () => {
    const draft = withEnforced(policy, override(policy, {}, 'tasks'), 'tasks', true);
    expect(pendingChanges(policy, draft)).toEqual([
      {
        id: 'tasks',
        action: 'create',
        from: { value: true, scope: 'default' },
        to: { value: true, scope: 'organization', enforced: true },
      },
    ]);
  });

  it('back to the parent ends the enforcement', () => {
    expect(pendingChanges(policy, inherit(policy, {}, 'direction'))).toEqual([
      {
        id: 'direction',
        action: 'remove',
        from: { value: 'crm_to_outlook', scope: 'organization', enforced: true },
        to: { value: 'bidirectional', scope: 'default' },
      },
    ]);
  });
});
