// Clearing "Use System" and checking it again, at any depth.
import fc from 'fast-check';
import { editOf, effectiveValues, override, toInput, inherit, type Edit } from '../../src/policy/draft';
import { scopes, type Scope } from '../../src/policy/scopes';
import { settings, type SettingId } from '../../src/policy/settings';
import { anyIdAndEdit, anyPolicy, anySettingId, draftOf } from './arbitraries';
import { examplePolicy, type Says } from './examplePolicy';

/** What `scope` inherits, computed without the code under test. */
const inheritedValue = (id: SettingId, scope: Scope, says: Says): unknown => {
  const stronger = scopes.slice(0, scopes.indexOf(scope)).map((level) => says[id]?.[level]);
  return [settings[id].default, ...stronger].filter((value) => value !== undefined).at(-1);
};

const ownValue = (id: SettingId, scope: Scope, says: Says): unknown => says[id]?.[scope];

describe('overriding', () => {
  it('pre-fills the inherited value', () => {
    const policy = examplePolicy('organization', { crmSyncInterval: { global: 60 } });
    expect(override(policy, {}, 'crmSyncInterval')).toEqual({ crmSyncInterval: { useParent: false, input: '60' } });
  });

  it('pre-fills an inherited "off"', () => {
    const policy = examplePolicy('user', { tasks: { organization: false } });
    expect(override(policy, {}, 'tasks')).toEqual({ tasks: { useParent: false, input: false } });
  });

  it('pre-fills whatever is inherited, at any depth, where the scope says nothing', () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, ({ policy, says }, id) => {
        fc.pre(ownValue(id, policy.scope, says) === undefined);
        const edit = editOf(policy, override(policy, {}, id), id);
        expect(edit).toEqual({ useParent: false, input: toInput(inheritedValue(id, policy.scope, says)) });
      }),
    );
  });

  it('changes nothing in force by itself', () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, ({ policy }, id) => {
        expect(effectiveValues(policy, override(policy, {}, id))).toEqual(effectiveValues(policy));
      }),
    );
  });

  it('again, after going back to the parent, brings the stored value back', () => {
    const policy = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 300 } });
    const cleared = inherit(policy, {}, 'crmSyncInterval');
    expect(override(policy, cleared, 'crmSyncInterval')).toEqual({});
  });
});

describe('going back to the parent', () => {
  it("gives the parent's value after any edits, at any depth", () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, fc.array(anyIdAndEdit), ({ policy, says }, id, edits) => {
        const draft = inherit(policy, draftOf(policy, edits), id);
        expect(effectiveValues(policy, draft)[id]).toEqual(inheritedValue(id, policy.scope, says));
      }),
    );
  });

  it("never copies the parent's value", () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, fc.array(anyIdAndEdit), ({ policy, says }, id, edits) => {
        const draft = inherit(policy, draftOf(policy, edits), id);
        const expected = ownValue(id, policy.scope, says) === undefined ? undefined : { useParent: true };
        expect(draft[id]).toEqual(expected);
      }),
    );
  });

  it('leaves the edits of all other settings alone', () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, fc.array(anyIdAndEdit), ({ policy }, id, edits) => {
        const { [id]: _before, ...others } = draftOf(policy, edits);
        const { [id]: _after, ...left } = inherit(policy, draftOf(policy, edits), id);
        expect(left).toEqual(others);
      }),
    );
  });

  it('follows the parent when the parent changes afterwards', () => {
    const draft = inherit(examplePolicy('user', { tasks: { organization: true, user: false } }), {}, 'tasks');
    const later = examplePolicy('user', { tasks: { organization: false, user: true } });
    expect(effectiveValues(later, draft).tasks).toBe(false);
  });
});

describe('an override that is equal to its parent', () => {
  const policy = examplePolicy('organization', { crmSyncInterval: { global: 60 } });

  it('is a change', () => {
    expect(draftOf(policy, [['crmSyncInterval', { useParent: false, input: '60' }]])).toEqual({
      crmSyncInterval: { useParent: false, input: '60' },
    });
  });

  it('is kept when it is stored: nothing of it is left to change', () => {
    const stored = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 60 } });
    const edit: Edit = { useParent: false, input: '60' };
    expect(draftOf(stored, [['crmSyncInterval', edit]])).toEqual({});
    expect(editOf(stored, {}, 'crmSyncInterval')).toEqual(edit);
  });

  it('can be taken back, which is a change too', () => {
    const stored = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 60 } });
    expect(inherit(stored, {}, 'crmSyncInterval')).toEqual({ crmSyncInterval: { useParent: true } });
  });
});
