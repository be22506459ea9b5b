// How each event changes the unsaved edits and the save in progress. Pure; runs after the reducer of the pane.
import type { Failure } from '../../../client/failure';
import {
  discard,
  inherit,
  override,
  withEnforced,
  withInput,
  withoutEqual,
  withTypedInput,
  type Draft,
} from '../../../policy/draft';
import type { Policy } from '../../../policy/policy';
import { scopeKey, type ScopeRef } from '../../../policy/scopes';
import { settings, type SettingId } from '../../../policy/settings';
import type { PaneEvent } from '../../store/events';
import { editsAt, scopeInView } from '../../store/selectors';
import type { EditingState, Edits, EditSession, PaneState, SaveStatus } from '../../store/state';
import { rebase, rebaseAfterSave, recover, withDraft } from './edits';
import { currentStatus, idle, storedBeforeResponse } from './saveStatus';

const nothingEdited = (ref: ScopeRef): EditingState => ({
  edits: {},
  typing: undefined,
  save: { ref, taskId: 0, status: idle },
  concurrent: {},
  intent: { change: '', key: '' },
  review: undefined,
  recoverable: {},
});

export const reduceEditing = (state: PaneState, event: PaneEvent, before: PaneState): PaneState => {
  const editing = state.editing ?? nothingEdited(state.view);
  const isOther = event.type === 'userLeft' || (event.type === 'userChanged' && state.scopes !== before.scopes);
  if (isOther) return { ...state, editing: nothingEdited(state.view) };
  // A press elsewhere comes before the field knows that it was left.
  const endsTyping = event.type === 'scopeSelected' || (event.type === 'fieldEdited' && event.id !== editing.typing);
  const left = endsTyping ? withFieldLeft(editing, before) : editing;
  const edited = { ...state, editing: reduceSlice(rebaseAll(left, event, state, before), event, state) };
  return { ...edited, editing: withCurrentStatus(edited, edited.editing) };
};

/** The session of the scope in view. */
export const sessionInView = (state: PaneState): EditSession | undefined => {
  const scope = scopeInView(state);
  return scope && { ...scope, ...editsAt(state, state.view), typing: state.editing?.typing };
};

/** Merges the edits of every scope whose policy has changed. */
const rebaseAll = (editing: EditingState, event: PaneEvent, state: PaneState, before: PaneState): EditingState => {
  if (state.scopes === before.scopes) return editing;
  const rebased = Object.entries(editing.edits).map(([key, edits]): [string, Edits] => {
    const [former, now] = [before.scopes[key]?.policy, state.scopes[key]?.policy];
    if (!former || !now) return [key, edits];
    const typing = key === scopeKey(before.view) ? editing.typing : undefined;
    const isSaved = event.type === 'saveSucceeded' && scopeKey(event.ref) === key;
    if (isSaved) return [key, rebaseAfterSave(edits, former, now, event.changes, typing)];
    if (former === now) return [key, edits];
    const { ref, status } = editing.save;
    const sent = scopeKey(ref) === key ? storedBeforeResponse(status, now) : undefined;
    return [key, sent ? rebaseAfterSave(edits, former, now, sent, typing) : rebase(edits, former, now, typing)];
  });
  return { ...editing, edits: Object.fromEntries(rebased) };
};

const reduceSlice = (editing: EditingState, event: PaneEvent, state: PaneState): EditingState => {
  const policy = scopeInView(state)?.policy;
  const changeEdits = (change: (edits: Edits, policy: Policy) => Edits): EditingState =>
    policy ? withEdits(editing, policy, change(editsAt({ ...state, editing }, policy), policy)) : editing;
  const changeDraft = (change: (policy: Policy, draft: Draft) => Draft): EditingState =>
    changeEdits((edits, over) => withDraft(edits, change(over, edits.draft)));
  const withStatus = (status: SaveStatus): EditingState => ({ ...editing, save: { ...editing.save, status } });
  const ofTask = (taskId: number, change: () => EditingState): EditingState =>
    editing.save.taskId === taskId ? change() : editing;

  switch (event.type) {
    case 'fieldEdited': {
      const isTyped = settings[event.id].kind === 'interval';
      const change = isTyped ? withTypedInput : withInput;
      return {
        ...changeDraft((over, draft) => change(over, draft, event.id, event.input)),
        typing: isTyped ? event.id : undefined,
      };
    }
    case 'fieldLeft':
      return editing.typing === event.id ? withFieldLeft(editing, state) : editing;
    // Two pages would cover the pane.
    case 'historyOpened':
    case 'overviewOpened':
    case 'pageRetried':
      return editing.save.status.kind === 'checking' ? withStatus(idle) : editing;
    case 'overrideAdded':
      return changeDraft((over, draft) => override(over, draft, event.id));
    case 'overrideRemoved':
      return changeDraft((over, draft) => inherit(over, draft, event.id));
    case 'enforcementEdited':
      return changeDraft((over, draft) => withEnforced(over, draft, event.id, event.enforced));
    case 'editDiscarded':
      return changeDraft((_over, draft) => discard(draft, event.id));
    case 'editsDiscarded':
      return changeDraft(() => ({}));
    case 'reasonEdited':
      return changeEdits((edits) => ({ ...edits, reason: event.reason }));
    case 'conflictResolved': {
      const resolved = changeEdits((edits) => ({
        ...edits,
        draft: event.choice === 'mine' ? edits.draft : discard(edits.draft, event.id),
        conflicts: edits.conflicts.filter((id) => id !== event.id),
      }));
      const isHere = scopeKey(editing.save.ref) === scopeKey(state.view);
      return isHere
        ? { ...resolved, save: { ...resolved.save, status: withoutStep(resolved.save, event.id) } }
        : resolved;
    }
    case 'valuesRestored':
      return changeEdits((edits) => ({
        ...withDraft(edits, { ...edits.draft, ...event.draft }),
        reason: edits.reason === '' ? event.reason : edits.reason,
      }));
    case 'draftsFound':
      return { ...editing, recoverable: { ...editing.recoverable, [event.key]: event.stored } };
    case 'draftRecovered': {
      const { [event.key]: stored, ...recoverable } = editing.recoverable;
      return { ...(stored ? changeEdits((edits, over) => recover(edits, stored, over)) : editing), recoverable };
    }
    case 'recoveryDiscarded': {
      const { [event.key]: _discarded, ...recoverable } = editing.recoverable;
      return { ...editing, recoverable };
    }
    case 'reviewOpened':
    case 'reviewUpdated':
      return { ...editing, review: event.review };
    case 'reviewClosed':
      return { ...editing, review: undefined };
    case 'checkStarted':
      return { ...editing, save: { ref: event.ref, taskId: event.taskId, status: { kind: 'checking' } } };
    case 'saveStarted': {
      const { ref, taskId, changes } = event;
      return { ...editing, save: { ref, taskId, status: { kind: 'saving', changes } } };
    }
    case 'saveRetried':
      return ofTask(event.taskId, () => {
        const { status } = editing.save;
        const isInProgress = status.kind === 'checking' || status.kind === 'saving';
        return isInProgress ? withStatus({ ...status, retry: event.retry }) : editing;
      });
    case 'checkEnded':
      return ofTask(event.taskId, () => withStatus(event.status));
    case 'intentStarted':
      return { ...editing, intent: { change: event.change, key: event.key } };
    case 'intentEnded':
      return { ...editing, intent: { change: '', key: '' } };
    case 'saveConflicted':
      return ofTask(event.taskId, () => ({
        ...withStatus({ kind: 'rebased', changes: event.changes }),
        concurrent: { ...editing.concurrent, [scopeKey(event.ref)]: event.changes },
      }));
    case 'saveFailed':
      return ofTask(event.taskId, () => withFieldErrors(withStatus(event.status), event.ref, event.status.failure));
    case 'saveSucceeded':
    case 'saveConfirmed':
      return ofTask(event.taskId, () => withStatus({ kind: 'saved', changes: event.changes }));
    case 'saveStatusDismissed': {
      // How a save at another scope ended has not been shown yet.
      const isHere = scopeKey(editing.save.ref) === scopeKey(state.view);
      return isHere && editing.save.status.kind !== 'saving' ? withStatus(idle) : editing;
    }
    default:
      return editing;
  }
};

/** At the scope in view. */
const withFieldLeft = (editing: EditingState, state: PaneState): EditingState => {
  const { typing } = editing;
  if (typing === undefined) return editing;
  const policy = scopeInView(state)?.policy;
  const left = { ...editing, typing: undefined };
  if (!policy) return left;
  const edits = editsAt({ ...state, editing }, policy);
  const draft = withoutEqual(policy, edits.draft, typing);
  return draft === edits.draft ? left : withEdits(left, policy, withDraft(edits, draft));
};

const withEdits = (editing: EditingState, ref: ScopeRef, edits: Edits): EditingState => ({
  ...editing,
  edits: { ...editing.edits, [scopeKey(ref)]: edits },
});

/** What was decided about is not shown again. */
const withoutStep = ({ ref, status }: EditingState['save'], id: SettingId): SaveStatus => {
  if (status.kind !== 'rebased') return status;
  const changes = status.changes
    .map((change) =>
      change.scope === ref.scope ? { ...change, steps: change.steps.filter((step) => step.id !== id) } : change,
    )
    .filter(({ steps }) => steps.length > 0);
  return changes.length > 0 ? { kind: 'rebased', changes } : idle;
};

const withFieldErrors = (editing: EditingState, ref: ScopeRef, failure: Failure): EditingState => {
  const edits = editing.edits[scopeKey(ref)];
  if (failure.kind !== 'invalid' || !edits) return editing;
  const fieldErrors: Partial<Record<SettingId, string>> = {};
  for (const { id, detail } of failure.errors) if (id) fieldErrors[id] = detail;
  return withEdits(editing, ref, { ...edits, fieldErrors });
};

/** The status of the last save, as the policy and the edits leave it. */
const withCurrentStatus = (state: PaneState, editing: EditingState): EditingState => {
  const { ref, status } = editing.save;
  const session = sessionInView(state);
  if (!session || scopeKey(ref) !== scopeKey(state.view)) return editing;
  const current = currentStatus(status, session);
  return current === status ? editing : { ...editing, save: { ...editing.save, status: current } };
};
