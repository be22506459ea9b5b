// What is derived from the state of the pane. Pure.
import type { Filter } from '../../policy/filters';
import { isOverridden, effectiveEntry, type Policy } from '../../policy/policy';
import { scopeKey, type ScopeRef } from '../../policy/scopes';
import { settingIds, type SettingId } from '../../policy/settings';
import { remoteChanges } from './remoteChanges';
import type { Edits, PaneState, ScopeState } from './state';

const noEdits: Edits = { draft: {}, reason: '', conflicts: [], fieldErrors: {} };

export const isInView = ({ view }: PaneState, ref: ScopeRef): boolean => scopeKey(view) === scopeKey(ref);

/** Undefined until the scope in view is read for the first time. */
export const scopeInView = ({ scopes, view }: PaneState): ScopeState | undefined => scopes[scopeKey(view)];

/** The scope in view is being read, perhaps in the background. */
export const isBeingRead = ({ requests, view }: PaneState): boolean => scopeKey(view) in requests;

export const editsAt = ({ editing }: PaneState, ref: ScopeRef): Edits => editing?.edits[scopeKey(ref)] ?? noEdits;

/** The key of drafts that can be recovered, of a person and the scope in view; undefined until the CRM has answered. */
export const recoveryKey = (state: PaneState): string | undefined => {
  const scope = scopeInView(state);
  return scope && !scope.isCached ? `${scope.policy.actor.id} ${scopeKey(scope.policy)}` : undefined;
};

/** Who is signed in, as the last response has it. */
export const actorOf = ({ scopes }: PaneState): Policy['actor'] | undefined =>
  Object.values(scopes)
    .sort((one, other) => one.readAt - other.readAt)
    .at(-1)?.policy.actor;

/** A page over the pane is open: the pane below is hidden. */
export const coversPane = ({ history, overview, editing }: PaneState): boolean =>
  history !== undefined || overview !== undefined || editing?.review !== undefined;

export const isEdited = ({ draft }: Pick<Edits, 'draft'>): boolean => Object.keys(draft).length > 0;

export const hasUnsavedEdits = ({ editing }: PaneState): boolean => Object.values(editing?.edits ?? {}).some(isEdited);

/** Something can be edited at a scope that was read, or was edited before the permission was lost. */
export const needsEditor = (state: PaneState): boolean =>
  hasUnsavedEdits(state) ||
  Object.values(state.scopes).some(({ policy, isCached }) => !isCached && policy.editableScopes.length > 0);

/** The settings that the filter shows; undefined where it shows all. Unsaved edits are always shown. */
export const filteredIds = (state: PaneState): readonly SettingId[] | undefined => {
  const scope = scopeInView(state);
  if (state.filter === 'all' || !scope) return undefined;
  const matches = matching(state.filter, scope);
  const { draft } = editsAt(state, state.view);
  return settingIds.filter((id) => draft[id] !== undefined || matches(id));
};

/** How many settings each filter shows. */
export const filterCounts = (state: PaneState): Readonly<Record<Filter, number>> => {
  const countOf = (filter: Filter) => filteredIds({ ...state, filter })?.length ?? settingIds.length;
  return {
    all: countOf('all'),
    overridden: countOf('overridden'),
    enforced: countOf('enforced'),
    changed: countOf('changed'),
  };
};

const matching = (
  filter: Exclude<PaneState['filter'], 'all'>,
  { policy, lastSeen }: ScopeState,
): ((id: SettingId) => boolean) => {
  const changed = filter === 'changed' ? remoteChanges(lastSeen, policy).map(({ id }) => id) : [];
  return (id) => {
    const setting = policy.settings[id];
    if (!setting || filter === 'changed') return changed.includes(id);
    return filter === 'overridden' ? isOverridden(setting, policy.scope) : effectiveEntry(setting)?.enforced === true;
  };
};
