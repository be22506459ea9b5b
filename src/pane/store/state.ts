// The state of the pane: plain data, so that it can be written down and loaded. Times are milliseconds since the epoch.
import type { PolicySnapshot } from '../../client/client';
import type { Failure, ConcurrentChange } from '../../client/failure';
import type { PendingRetry } from '../../client/retry';
import type { ParsedImpact } from '../../client/changes';
import type { SignInProblem } from '../../auth/auth';
import type { Draft, SettingChange } from '../../policy/draft';
import type { Filter } from '../../policy/filters';
import type { ChangeRecord } from '../../policy/history';
import type { Person, Policy } from '../../policy/policy';
import type { Scope, ScopeRef } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';
import type { StoredDraft } from '../../storage/draftStorage';
import type { LastSeen } from './remoteChanges';

/** Of the scope in view. */
export type ReadStatus =
  { kind: 'idle' } | { kind: 'reading'; retry?: PendingRetry } | { kind: 'failed'; failure: Failure; at: number };

/** What is known of one scope. */
export type ScopeState = {
  snapshot: PolicySnapshot;
  /** The policy of the snapshot, read-only where changes are locked. */
  policy: Policy;
  readAt: number;
  /** When a person last asked for it and got it. */
  refreshedAt: number | undefined;
  /** Comes from the device; nothing can be edited before the CRM has answered. */
  isCached: boolean;
  lastSeen: LastSeen;
};

/** Unsaved edits of one scope. */
export type Edits = {
  draft: Draft;
  /** For the history, as typed. */
  reason: string;
  /** Edited here and changed remotely, to different values: a person decides each before anything is sent. */
  conflicts: readonly SettingId[];
  /** The CRM's error messages about single values. */
  fieldErrors: Readonly<Partial<Record<SettingId, string>>>;
};

/** A scope with its unsaved edits. */
export type EditSession = ScopeState & Edits & Pick<EditingState, 'typing'>;

/** `impact`: undefined where the CRM does not compute it, and at a scope without others below it. */
export type Reviewed = { session: EditSession; impact: ParsedImpact | undefined };

export type Review = Reviewed & {
  /** It takes back what was just saved. */
  isUndo: boolean;
  /** How often it was updated since it was opened. */
  updates: number;
  /** Names of those who changed something since, as far as the policy has them. */
  changedBy: readonly string[];
};

/** `step`: what failed, and is tried again. */
export type SaveFailure = { kind: 'failed'; step: 'check' | 'save'; failure: Failure; at: number; reviewed: Reviewed };

export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'checking'; retry?: PendingRetry }
  /** `changes`: what was sent. */
  | { kind: 'saving'; changes: readonly SettingChange[]; retry?: PendingRetry }
  /** `changes`: what was saved. `draft`: what was edited while the save was in progress. */
  | { kind: 'saved'; changes: readonly SettingChange[]; draft?: Draft }
  /** Somebody else had saved: the draft is merged with their version. */
  | { kind: 'rebased'; changes: readonly ConcurrentChange[] }
  | SaveFailure;

/** Everything that only people who can change settings need. Its reducer comes with the editor's chunk. */
export type EditingState = {
  edits: Readonly<Record<string, Edits>>;
  /**
   * The field that is being written in. When the person leaves it, what is wrong with its text is shown, and an edit that equals what is
   * stored is removed.
   */
  typing: SettingId | undefined;
  /** How the last save went, at the scope where it was started; `taskId` identifies it, so that responses to earlier ones are dropped. */
  save: { ref: ScopeRef; taskId: number; status: SaveStatus };
  /** By scope, the changes in the last 412: a policy does not name who removed a value. */
  concurrent: Readonly<Record<string, readonly ConcurrentChange[]>>;
  /** The idempotency key of the last intent: the same for the same change, until its outcome is known. */
  intent: { change: string; key: string };
  review: Review | undefined;
  /** Edits of panes that are closed, by person and scope. */
  recoverable: Readonly<Record<string, StoredDraft>>;
};

export type FocusTarget =
  | 'title'
  | 'save'
  | 'menu'
  | `history:${SettingId}`
  | `setting:${SettingId}`
  | `invalid:${SettingId}`
  | `conflict:${SettingId}`;

export type PaneState = {
  view: ScopeRef;
  /** By `scopeKey`: each scope that was looked at. */
  scopes: Readonly<Record<string, ScopeState>>;
  readStatus: ReadStatus;
  /** The last request of each scope. Responses to earlier ones are dropped. */
  requests: Readonly<Record<string, number>>;
  /** A person asked for the newest policy, and whether they have it. */
  refresh: 'none' | 'pending' | 'done';
  /** The person's own scopes, as far as they were read. */
  ownScopes: Readonly<Partial<Record<Scope, ScopeRef>>>;
  /** Shown while the CRM does not answer, where the device has one. */
  cached: ScopeState | undefined;
  /** Who was signed in before, until that is dismissed. */
  previousUser: (Person & { hadUnsavedEdits: boolean }) | undefined;
  /** Where the CRM refused a change: at some scopes (403), or everywhere (405). */
  writeLocks: { everywhere: boolean; scopes: readonly string[] };
  signIn: { kind: 'idle' } | { kind: 'pending' } | { kind: 'failed'; problem: SignInProblem; code: string | undefined };
  /** The last change of each setting whose override was removed remotely: the policy has no author for that. `key`: of the request. */
  authors: { key: string; changes: Readonly<Partial<Record<SettingId, ChangeRecord>>> } | undefined;
  filter: Filter;
  /** The open history, and where the focus goes when it is closed. */
  history: { setting: SettingId | undefined; returnFocus: FocusTarget } | undefined;
  /** The open overview, and where the focus goes when it is closed. */
  overview: { returnFocus: FocusTarget } | undefined;
  /** What could not be loaded, to be tried again. */
  failedPage: Pick<PaneState, 'history' | 'overview'> | undefined;
  /** Where the focus has to move after the next render. */
  focusRequest: { target: FocusTarget } | undefined;
  editor: 'absent' | 'loading' | 'ready' | 'failed';
  editing: EditingState | undefined;
};

export const initialState = (cached?: ScopeState): PaneState => ({
  view: cached ? { scope: cached.policy.scope, scopeId: cached.policy.scopeId } : { scope: 'user' },
  scopes: {},
  readStatus: { kind: 'reading' },
  requests: {},
  refresh: 'none',
  ownScopes: {},
  cached,
  previousUser: undefined,
  writeLocks: { everywhere: false, scopes: [] },
  signIn: { kind: 'idle' },
  authors: undefined,
  filter: 'all',
  history: undefined,
  overview: undefined,
  failedPage: undefined,
  focusRequest: undefined,
  editor: 'absent',
  editing: undefined,
});
