// How the status of the last save changes with the policy and the edits. Pure.
import type { Failure } from '../../../client/failure';
import { pendingChanges, sameDraft, type SettingChange } from '../../../policy/draft';
import { ownEntry, type Policy } from '../../../policy/policy';
import { isEdited } from '../../store/selectors';
import type { EditSession, SaveFailure, SaveStatus } from '../../store/state';
import { hasChanges } from './edits';

export const idle: SaveStatus = { kind: 'idle' };

/** After these failures nobody knows whether the change was stored: the same intent is sent again under the same key. */
export const outcomeUnknown: readonly Failure['kind'][] = [
  'offline',
  'unreachable',
  'timeout',
  'busy',
  'in_progress',
  'server_error',
  'signed_out',
  'unreadable',
  'captive_portal',
];

export const currentStatus = (status: SaveStatus, session: EditSession): SaveStatus => {
  if (status.kind === 'saved') return afterSaved(status, session);
  if (status.kind !== 'failed') return status;
  if (isStored(status, session.policy)) return { kind: 'saved', changes: sentBy(status), draft: session.draft };
  return isOutdated(status, session) ? idle : status;
};

/** "Saved" is shown until something new is edited; what was edited while the save was in progress is not new. */
const afterSaved = (saved: Extract<SaveStatus, { kind: 'saved' }>, { draft }: EditSession): SaveStatus => {
  if (saved.draft && sameDraft(saved.draft, draft)) return saved;
  return saved.draft && isEdited({ draft }) ? idle : { ...saved, draft };
};

/** What a save that failed had sent. */
export const sentBy = ({ reviewed: { session } }: SaveFailure): readonly SettingChange[] =>
  pendingChanges(session.policy, session.draft);

/** The response to a save was lost, but a newer policy has all of its changes, set by the person. */
export const isStored = (failed: SaveFailure, policy: Policy): boolean =>
  policy.version !== failed.reviewed.session.policy.version && storedBeforeResponse(failed, policy) !== undefined;

/** Whether a policy has everything that the person sent, set by them. */
const hasOwnChanges = (policy: Policy, sent: readonly SettingChange[]): boolean => {
  const { scope, settings, actor } = policy;
  const isOwn = ({ id }: SettingChange): boolean => {
    const setting = settings[id];
    return setting !== undefined && ownEntry(setting, scope)?.updatedBy?.id === actor.id;
  };
  return hasChanges(policy, sent) && sent.every(isOwn);
};

/** What a policy already has of a save whose response has not come, or was lost; undefined where that is not all of it. */
export const storedBeforeResponse = (status: SaveStatus, policy: Policy): readonly SettingChange[] | undefined => {
  const isUnknown = status.kind === 'failed' && status.step === 'save' && outcomeUnknown.includes(status.failure.kind);
  const sent = status.kind === 'saving' ? status.changes : isUnknown ? sentBy(status) : undefined;
  return sent && hasOwnChanges(policy, sent) ? sent : undefined;
};

/** The same request would be refused again. */
const final: readonly Failure['kind'][] = [
  'invalid',
  'read_only',
  'forbidden',
  'not_found',
  'switched_off',
  'rejected',
];

/** Nothing can be saved any more: the notice about it takes the focus. */
export const endsEditing = ({ failure }: SaveFailure): boolean =>
  failure.kind === 'read_only' || failure.kind === 'forbidden';

/** Nothing was edited since it was reviewed. */
export const isUnchanged = ({ reviewed }: SaveFailure, session: EditSession): boolean =>
  reviewed.session.policy.version === session.policy.version && sameDraft(reviewed.session.draft, session.draft);

/**
 * Whether what failed is tried again as it is. What was edited since is reviewed first. A save that may have been stored
 * can be tried again, also where nothing is left to save.
 */
export const canRetry = (failed: SaveFailure, session: EditSession): boolean => {
  const canBeSame = isUnchanged(failed, session) || (!isEdited(session) && failed.step === 'save');
  return canBeSame && failed.failure.kind !== 'signed_out' && !final.includes(failed.failure.kind);
};

/** A person has refreshed successfully since, or the network, whose absence was the cause, is back. The edits stay. */
const isOutdated = ({ failure, at }: SaveFailure, { readAt, refreshedAt }: EditSession): boolean => {
  const answeredAt = failure.kind === 'offline' ? readAt : refreshedAt;
  return answeredAt !== undefined && answeredAt > at;
};
