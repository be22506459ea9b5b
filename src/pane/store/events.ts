// What can happen in the pane. Every event has the name of what happened.
import type { PolicySnapshot } from '../../client/client';
import type { Failure, ConcurrentChange } from '../../client/failure';
import type { PendingRetry } from '../../client/retry';
import type { SignInProblem } from '../../auth/auth';
import type { SettingChange, Draft, ControlValue } from '../../policy/draft';
import type { Filter } from '../../policy/filters';
import type { ScopeRef } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';
import type { StoredDraft } from '../../storage/draftStorage';
import type { LastSeen } from './remoteChanges';
import type { FocusTarget, PaneState, Review, SaveFailure, SaveStatus } from './state';

type Received = {
  ref: ScopeRef;
  requestId: number;
  snapshot: PolicySnapshot;
  at: number;
  /** From the device: what the person has seen of the scope in earlier panes. */
  lastSeen: LastSeen | undefined;
};

export type ReadEvent =
  | { type: 'scopeSelected'; ref: ScopeRef }
  /** `inBackground`: nothing shows that it is in progress. `byPerson`: a person pressed Refresh or Try again. */
  | { type: 'readStarted'; ref: ScopeRef; requestId: number; inBackground: boolean; byPerson: boolean }
  | { type: 'readRetried'; ref: ScopeRef; requestId: number; retry: PendingRetry }
  /** `replaces`: also a newer one. */
  | ({ type: 'policyReceived'; replaces: boolean } & Received)
  /** Another person's policy than the last. */
  | ({ type: 'userChanged' } & Received)
  | { type: 'readFailed'; ref: ScopeRef; requestId: number; failure: Failure; at: number }
  | { type: 'cacheShown' };

export type PaneEvent =
  | ReadEvent
  /** The person is somebody else from now on, whose policy is not read yet. */
  | { type: 'userLeft' }
  | { type: 'previousUserDismissed' }
  | { type: 'remoteChangesDismissed' }
  | { type: 'authorsReceived'; authors: NonNullable<PaneState['authors']> }
  | { type: 'signInStarted' }
  | { type: 'signInSucceeded' }
  | { type: 'signInFailed'; problem: SignInProblem; code: string | undefined }
  | { type: 'filterChanged'; filter: Filter }
  | { type: 'historyOpened'; setting: SettingId | undefined; returnFocus: FocusTarget }
  | { type: 'historyClosed' }
  | { type: 'overviewOpened'; returnFocus: FocusTarget }
  | { type: 'overviewClosed' }
  /** The code of the page that was opened could not be loaded. */
  | { type: 'pageLoadFailed' }
  | { type: 'pageRetried' }
  | { type: 'focusRequested'; target: FocusTarget }
  | { type: 'focusMoved' }
  | { type: 'editorRequested' }
  | { type: 'editorLoaded' }
  | { type: 'editorLoadFailed' }
  | EditingEvent;

/** Edits of the scope in view, unless a `ref` names the scope. */
type EditingEvent =
  | { type: 'fieldEdited'; id: SettingId; input: ControlValue }
  /** The focus has left the field. */
  | { type: 'fieldLeft'; id: SettingId }
  | { type: 'overrideAdded'; id: SettingId }
  | { type: 'overrideRemoved'; id: SettingId }
  | { type: 'enforcementEdited'; id: SettingId; enforced: boolean }
  | { type: 'editDiscarded'; id: SettingId }
  | { type: 'editsDiscarded' }
  | { type: 'reasonEdited'; reason: string }
  | { type: 'conflictResolved'; id: SettingId; choice: 'mine' | 'theirs' }
  /** From the history, or the last save undone. */
  | { type: 'valuesRestored'; draft: Draft; reason: string }
  | { type: 'draftsFound'; key: string; stored: StoredDraft }
  | { type: 'draftRecovered'; key: string }
  | { type: 'recoveryDiscarded'; key: string }
  | { type: 'reviewOpened'; review: Review }
  | { type: 'reviewUpdated'; review: Review }
  | { type: 'reviewClosed' }
  | { type: 'checkStarted'; ref: ScopeRef; taskId: number }
  | { type: 'saveStarted'; ref: ScopeRef; taskId: number; changes: readonly SettingChange[] }
  | { type: 'saveRetried'; taskId: number; retry: PendingRetry }
  /** The check has ended, or was stopped. */
  | { type: 'checkEnded'; taskId: number; status: SaveStatus }
  | { type: 'intentStarted'; change: string; key: string }
  | { type: 'intentEnded' }
  /** Somebody else had saved before; the newer policy is read. */
  | { type: 'saveConflicted'; ref: ScopeRef; taskId: number; changes: readonly ConcurrentChange[] }
  | { type: 'saveFailed'; ref: ScopeRef; taskId: number; status: SaveFailure }
  | {
      type: 'saveSucceeded';
      ref: ScopeRef;
      taskId: number;
      snapshot: PolicySnapshot;
      changes: readonly SettingChange[];
      at: number;
    }
  /** The CRM has it already: an earlier request stored it. */
  | { type: 'saveConfirmed'; taskId: number; changes: readonly SettingChange[] }
  /** The CRM refused a change: at one scope, or everywhere. */
  | { type: 'writesLocked'; ref: ScopeRef | undefined }
  | { type: 'saveStatusDismissed' };
