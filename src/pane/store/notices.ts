// The notices of the pane, in their order. This is the only place that decides which of them is shown.
import type { Failure, ConcurrentChange } from '../../client/failure';
import type { PendingRetry } from '../../client/retry';
import type { Person } from '../../policy/policy';
import type { SettingChange } from '../../policy/draft';
import { scopeKey, type SourceScope, type Scope } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';
import type { StoredDraft } from '../../storage/draftStorage';
import { unknownAuthors } from './authors';
import { remoteChanges, type RemoteChange } from './remoteChanges';
import { coversPane, editsAt, recoveryKey, scopeInView } from './selectors';
import type { PaneState, SaveFailure, SaveStatus, ScopeState } from './state';

/** A remote change with its author. `by`: null is the CRM itself; undefined where nobody knows. `at`: ISO 8601. */
export type AttributedChange = Pick<RemoteChange, 'id' | 'from' | 'to'> & {
  by: Person | null | undefined;
  at: string | undefined;
  scope: SourceScope;
  scopeName: string | undefined;
};

/** Of everybody's pane. */
export type PaneNotice =
  | { kind: 'editorUnavailable' }
  /** The policy that is shown is not the newest; `readAt`: when it was. */
  | { kind: 'readFailed'; failure: Failure; at: number; readAt: number }
  | { kind: 'readRetry'; retry: PendingRetry }
  | { kind: 'userChanged'; previous: NonNullable<PaneState['previousUser']>; name: string }
  | { kind: 'remoteChanges'; changes: readonly [AttributedChange, ...AttributedChange[]] };

/** Of the editor. */
export type EditingNotice =
  | { kind: 'draftRecovery'; stored: StoredDraft }
  | { kind: 'saveInProgress'; retry: PendingRetry | undefined }
  | { kind: 'saved'; changes: readonly SettingChange[] }
  | { kind: 'saveConflicted'; changes: readonly ConcurrentChange[] }
  | { kind: 'saveFailed'; failed: SaveFailure };

export const paneNotices = (state: PaneState): readonly PaneNotice[] => {
  const { readStatus, previousUser, editor } = state;
  const scope = scopeInView(state);
  const unavailable: PaneNotice[] = editor === 'failed' ? [{ kind: 'editorUnavailable' }] : [];
  if (!scope) return unavailable;
  // What the notice of a save explains is not explained twice.
  const explained = saveFailureKind(statusInView(state));
  const { readAt, policy } = scope;
  const changes = attributedChanges(state, scope);
  return [
    ...unavailable,
    ...(readStatus.kind === 'failed' && readStatus.failure.kind !== explained
      ? [{ ...readStatus, kind: 'readFailed' as const, readAt }]
      : []),
    ...(readStatus.kind === 'reading' && readStatus.retry && readStatus.retry.failure.kind !== explained
      ? [{ kind: 'readRetry' as const, retry: readStatus.retry }]
      : []),
    ...(previousUser ? [{ kind: 'userChanged' as const, previous: previousUser, name: policy.actor.name }] : []),
    ...(isNotEmpty(changes) ? [{ kind: 'remoteChanges' as const, changes }] : []),
  ];
};

export const editingNotices = (state: PaneState): readonly EditingNotice[] => {
  const { editing } = state;
  if (!editing || !scopeInView(state)) return [];
  const key = recoveryKey(state);
  const stored = key === undefined ? undefined : editing.recoverable[key];
  return [
    ...(stored ? [{ kind: 'draftRecovery' as const, stored }] : []),
    // A notice that appears under a page would not be announced. An open review shows itself how its check goes.
    ...(coversPane(state) ? [] : saveNotices(statusInView(state))),
  ];
};

const saveNotices = (status: SaveStatus): readonly EditingNotice[] => {
  switch (status.kind) {
    case 'idle':
      return [];
    case 'checking':
    case 'saving':
      return [{ kind: 'saveInProgress', retry: status.retry }];
    case 'saved':
      return [{ kind: 'saved', changes: status.changes }];
    case 'rebased':
      return [{ kind: 'saveConflicted', changes: status.changes }];
    case 'failed':
      return [{ kind: 'saveFailed', failed: status }];
  }
};

/** How a save ended is shown at the scope where it was started. */
export const statusInView = ({ editing, view }: PaneState): SaveStatus =>
  editing && scopeKey(editing.save.ref) === scopeKey(view) ? editing.save.status : { kind: 'idle' };

const saveFailureKind = (status: SaveStatus): Failure['kind'] | undefined => {
  if (status.kind === 'failed') return status.failure.kind;
  return status.kind === 'saving' || status.kind === 'checking' ? status.retry?.failure.kind : undefined;
};

/** Without those that are shown as conflicts, and those whose author is still being looked up. */
const attributedChanges = (state: PaneState, { lastSeen, policy }: ScopeState): readonly AttributedChange[] => {
  const conflicts = editsAt(state, state.view).conflicts.filter((id) => policy.settings[id]?.editable === true);
  const { authors } = state;
  const known = authors !== undefined && authors.key === unknownAuthors(state)?.key ? authors.changes : undefined;
  return remoteChanges(lastSeen, policy)
    .filter(({ id, entry }) => !conflicts.includes(id) && (entry ?? known))
    .map(({ id, from, to, entry }) => ({
      id,
      from,
      to,
      ...(entry ? authorIn(entry) : authorOf(known, id, policy.scope)),
    }));
};

const authorIn = ({ updatedBy, updatedAt, scope, scopeName }: NonNullable<RemoteChange['entry']>) => ({
  by: updatedBy,
  at: updatedAt,
  scope,
  scopeName,
});

const authorOf = (changes: NonNullable<PaneState['authors']>['changes'] = {}, id: SettingId, scope: Scope) => {
  const change = changes[id];
  return { by: change?.by, at: change?.at, scope: change?.scope ?? scope, scopeName: change?.scopeName };
};

const isNotEmpty = <Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] => items.length > 0;
