// Builds demonstration data from organizations, people and the changes that they made.
import type { OptionChange } from '../../contract/change';
import type { Capability, ScopeTarget } from '../../policy/permission';
import type { Organization, Person } from '../../policy/policy';
import { settingIds, type SettingId, type Values } from '../../policy/settings';
import { updateScope } from '../change/scopeUpdate';
import type { State } from '../memory/state';
import { selectScope } from '../memory/selectors';
import { applyChange } from '../memory/mutations';

export type DemonstrationPerson = Person & {
  email: string;
  organization: Organization;
  capabilities: readonly Capability[];
};

/** `by: null` is the CRM itself. */
export type DemonstrationChange = {
  /** ISO 8601, in UTC. */
  at: string;
  by: Person | null;
  target: ScopeTarget;
  /** `null` removes the override. */
  set: { [Id in keyof Values]?: Values[Id] | null };
  /** Which of these values are enforced. */
  enforce?: readonly SettingId[];
  reason?: string;
};

/** `changes`: in chronological order. */
export type DemonstrationData = {
  organizations: readonly Organization[];
  people: readonly DemonstrationPerson[];
  changes: readonly DemonstrationChange[];
};

export const organizationTarget = ({ id }: Organization): ScopeTarget => ({
  scope: 'organization',
  organizationId: id,
});

export const personTarget = ({ id, organization }: DemonstrationPerson): ScopeTarget => ({
  scope: 'user',
  organizationId: organization.id,
  userId: id,
});

const optionChanges = ({ set, enforce = [] }: DemonstrationChange): readonly OptionChange[] =>
  settingIds.flatMap((id): OptionChange[] => {
    const value = set[id];
    if (value === undefined) return [];
    return [value === null ? { id, useParent: true } : { id, useParent: false, value, enforced: enforce.includes(id) }];
  });

/** Applied as a request would be, so that history and versions agree with the values. */
const apply = (state: State, change: DemonstrationChange): void => {
  const { at, target, reason } = change;
  const by = change.by && { id: change.by.id, name: change.by.name };
  const scope = selectScope(state, target);
  const { writes, entries } = updateScope(scope, optionChanges(change), { at, by, reason });
  applyChange(state, target, { writes, entries, at, actor: by, scopeName: scope.name, reason });
};

/** A new object for each call. */
export const demonstrationState = ({ organizations, people, changes }: DemonstrationData): State => {
  const state: State = {
    organizations: organizations.map(({ id, name }) => ({ id, name })),
    people: people.map(({ id, name, email, organization, capabilities }) => ({
      id,
      name,
      email,
      organizationId: organization.id,
      capabilities: [...capabilities],
      accessRevision: 1,
    })),
    scopes: {},
    history: [],
    keys: {},
  };
  for (const change of changes) apply(state, change);
  return state;
};
