// In a merge, enforcement counts as a change like any other, on either side.
import { inherit, withEnforced, withInput, type Draft } from '../../src/policy/draft';
import { merge } from '../../src/policy/merge';
import { examplePolicy } from './examplePolicy';

const values = { crmSyncInterval: { global: 60, organization: 300 } };
const open = examplePolicy('organization', values);
const enforced = examplePolicy('organization', values, { crmSyncInterval: ['organization'] });
const enforcing: Draft = { crmSyncInterval: { useParent: false, input: '300', enforced: true } };

it('is theirs where they enforced an unchanged value', () => {
  expect(merge(open, {}, enforced)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
});

it('is theirs where they ended the enforcement', () => {
  expect(merge(enforced, {}, open)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
});

it('stays mine where they changed nothing', () => {
  expect(merge(open, enforcing, open)).toEqual({ draft: enforcing, theirs: [], conflicts: [] });
});

it('is no conflict where both enforced the same value', () => {
  expect(merge(open, enforcing, enforced)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
});

it('is a conflict where I enforced a value and they changed it', () => {
  const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 45 } });
  expect(merge(open, withEnforced(open, {}, 'crmSyncInterval', true), newer)).toEqual({
    draft: enforcing,
    theirs: ['crmSyncInterval'],
    conflicts: ['crmSyncInterval'],
  });
});

it('is a conflict where they enforced a value that I changed', () => {
  const draft = withInput(open, {}, 'crmSyncInterval', '45');
  expect(merge(open, draft, enforced)).toEqual({
    draft: { crmSyncInterval: { useParent: false, input: '45' } },
    theirs: ['crmSyncInterval'],
    conflicts: ['crmSyncInterval'],
  });
});

it('is a conflict where they enforced an override that I removed', () => {
  expect(merge(open, inherit(open, {}, 'crmSyncInterval'), enforced).conflicts).toEqual(['crmSyncInterval']);
});

it('at a scope above is no change of the scope itself', () => {
  const under = examplePolicy('organization', values, { crmSyncInterval: ['global'] });
  expect(merge(open, {}, under)).toEqual({ draft: {}, theirs: [], conflicts: [] });
});
