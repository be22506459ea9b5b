// Enforcement in a merge: it is a change like another value, on either side.
import { inherit, withEnforced, withInput, type Draft } from '../../src/policy/draft';
import { merge } from '../../src/policy/merge';
import { examplePolicy } from './examplePolicy';

const says = { crmSyncInterval: { global: 60, organization: 300 } };
const open = examplePolicy('organization', says);
const enforced = examplePolicy('organization', says, { crmSyncInterval: ['organization'] });
const enforcing: Draft = { crmSyncInterval: { useParent: false, input: '300', enforced: true } };

it('is theirs where they enforced the value that stayed the same', () => {
  expect(merge(open, {}, enforced)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
});

it('is theirs where they ended it', () => {
  expect(merge(enforced, {}, open)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
});

it('is kept of mine where they changed nothing', () => {
  expect(merge(open, enforcing, open)).toEqual({ draft: enforcing, theirs: [], conflicts: [] });
});

it('is no conflict where both enforced the same value', () => {
  expect(merge(open, enforcing, enforced)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
});

it('is a conflict where I enforced one value and they said another', () => {
  const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 45 } });
  expect(merge(open, withEnforced(open, {}, 'crmSyncInterval', true), newer)).toEqual({
    draft: enforcing,
    theirs: ['crmSyncInterval'],
    conflicts: ['crmSyncInterval'],
  });
});

it('is a conflict where they enforced the value that I typed another for', () => {
  const draft = withInput(open, {}, 'crmSyncInterval', '45');
  expect(merge(open, draft, enforced)).toEqual({
    draft: { crmSyncInterval: { useParent: false, input: '45' } },
    theirs: ['crmSyncInterval'],
    conflicts: ['crmSyncInterval'],
  });
});

it('is a conflict where they enforced what I took away', () => {
  expect(merge(open, inherit(open, {}, 'crmSyncInterval'), enforced).conflicts).toEqual(['crmSyncInterval']);
});

it('at a level above changes nothing that the scope itself says', () => {
  const under = examplePolicy('organization', says, { crmSyncInterval: ['global'] });
  expect(merge(open, {}, under)).toEqual({ draft: {}, theirs: [], conflicts: [] });
});
