// Clearing "Use System" and checking it again, at any scope.
import fc from 'fast-check';
import { draftedValues, type Edit, editOf, inherit, override, toInput } from '../../src/policy/draft';
import { effectiveValues } from '../../src/policy/effectiveValues';
import { scopes, type Scope } from '../../src/policy/scopes';
import { settings, type SettingId } from '../../src/policy/settings';
import { anyIdAndEdit, anyPolicy, anySettingId, draftOf } from './arbitraries';
import { examplePolicy, type ValuesByScope } from './examplePolicy';

/** Computed without the code under test. */
const inheritedValue = (id: SettingId, scope: Scope, values: ValuesByScope): unknown => {
  const above = scopes.slice(0, scopes.indexOf(scope)).map((each) => values[id]?.[each]);
  return [settings[id].default, ...above].filter((value) => value !== undefined).at(-1);
};

const scopeValue = (id: SettingId, scope: Scope, values: ValuesByScope): unknown => values[id]?.[scope];

describe('overriding', () => {
  it('pre-fills the inherited value', () => {
    const policy = examplePolicy('organization', { crmSyncInterval: { global: 60 } });
    expect(override(policy, {}, 'crmSyncInterval')).toEqual({ crmSyncInterval: { useParent: false, input: '60' } });
  });

  it('pre-fills the inherited value false', () => {
    const policy = examplePolicy('user', { tasks: { organization: false } });
    expect(override(policy, {}, 'tasks')).toEqual({ tasks: { useParent: false, input: false } });
  });

  it('pre-fills the inherited value at any scope', () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, ({ policy, values }, id) => {
        fc.pre(scopeValue(id, policy.scope, values) === undefined);
        const edit = editOf(policy, override(policy, {}, id), id);
        expect(edit).toEqual({ useParent: false, input: toInput(inheritedValue(id, policy.scope, values)) });
      }),
    );
  });

  it('does not change the effective values by itself', () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, ({ policy }, id) => {
        expect(draftedValues(policy, override(policy, {}, id))).toEqual(effectiveValues(policy));
      }),
    );
  });

  it('restores the stored value after going back to the parent', () => {
    const policy = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 300 } });
    const cleared = inherit(policy, {}, 'crmSyncInterval');
    expect(override(policy, cleared, 'crmSyncInterval')).toEqual({});
  });
});

describe('going back to the parent', () => {
  it("has the parent's value as its effect after any edits, at any scope", () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, fc.array(anyIdAndEdit), ({ policy, values }, id, edits) => {
        const draft = inherit(policy, draftOf(policy, edits), id);
        expect(draftedValues(policy, draft)[id]).toEqual(inheritedValue(id, policy.scope, values));
      }),
    );
  });

  it("never copies the parent's value", () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, fc.array(anyIdAndEdit), ({ policy, values }, id, edits) => {
        const draft = inherit(policy, draftOf(policy, edits), id);
        const expected = scopeValue(id, policy.scope, values) === undefined ? undefined : { useParent: true };
        expect(draft[id]).toEqual(expected);
      }),
    );
  });

  it('leaves the edits of all other settings unchanged', () => {
    fc.assert(
      fc.property(anyPolicy, anySettingId, fc.array(anyIdAndEdit), ({ policy }, id, edits) => {
        const { [id]: _before, ...others } = draftOf(policy, edits);
        const { [id]: _after, ...left } = inherit(policy, draftOf(policy, edits), id);
        expect(left).toEqual(others);
      }),
    );
  });

  it('follows later changes of the parent', () => {
    const draft = inherit(examplePolicy('user', { tasks: { organization: true, user: false } }), {}, 'tasks');
    const later = examplePolicy('user', { tasks: { organization: false, user: true } });
    expect(draftedValues(later, draft).tasks).toBe(false);
  });
});

describe('an override that is equal to the inherited value', () => {
  const policy = examplePolicy('organization', { crmSyncInterval: { global: 60 } });

  it('is a change', () => {
    expect(draftOf(policy, [['crmSyncInterval', { useParent: false, input: '60' }]])).toEqual({
      crmSyncInterval: { useParent: false, input: '60' },
    });
  });

  it('is no change once it is stored', () => {
    const stored = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 60 } });
    const edit: Edit = { useParent: false, input: '60' };
    expect(draftOf(stored, [['crmSyncInterval', edit]])).toEqual({});
    expect(editOf(stored, {}, 'crmSyncInterval')).toEqual(edit);
  });

  it('can be removed, which is a change too', () => {
    const stored = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 60 } });
    expect(inherit(stored, {}, 'crmSyncInterval')).toEqual({ crmSyncInterval: { useParent: true } });
  });
});
