// What can happen to the pane. `model` has the expected edits, `real` the pane and the CRM.
import { isSendable } from '../../../src/pane/editor/session/edits';
import { actorOf } from '../../../src/pane/store/selectors';
import { editOf, isEditable, pendingChanges } from '../../../src/policy/draft';
import { expectStored } from './crmState';
import { editsAt, type Model, recordEdit } from './model';
import { closePane, openPane, type Real, session, waitUntilIdle } from './realPane';
import { colleagueSaves, type Fault, type Interval, people, type PersonName } from './world';

export type Step = { name: string; run: (model: Model, real: Real) => Promise<void> | void };

export const edit = (id: Interval, seconds: number): Step => ({
  name: `edit ${id} ${seconds}`,
  run: (model, real) => {
    const now = session(real);
    if (!now || now.isCached || !isEditable(now.policy, id)) return;
    if (editOf(now.policy, now.draft, id).useParent) real.pane.dispatch({ type: 'overrideAdded', id });
    real.pane.dispatch({ type: 'fieldEdited', id, input: String(seconds) });
    recordEdit(model, real, id);
  },
});

export const useParent = (id: Interval): Step => ({
  name: `use parent ${id}`,
  run: (model, real) => {
    const now = session(real);
    if (!now || now.isCached || !isEditable(now.policy, id)) return;
    real.pane.dispatch({ type: 'overrideRemoved', id });
    recordEdit(model, real, id);
  },
});

export const discard: Step = {
  name: 'discard',
  run: (model, real) => {
    const now = session(real);
    if (!now) return;
    editsAt(model, now.policy).clear();
    real.editing.discardAll();
  },
};

/** Resolves conflicts first. */
export const save = (fault: Fault | undefined, choice: 'mine' | 'theirs', isSavedByColleague: boolean): Step => ({
  name: `save (${fault ?? 'works'}, ${choice}${isSavedByColleague ? ', colleague first' : ''})`,
  run: async (model, real) => {
    const { pane, editing, world } = real;
    for (const id of session(real)?.conflicts ?? []) {
      pane.dispatch({ type: 'conflictResolved', id, choice });
      recordEdit(model, real, id);
    }
    const now = session(real);
    if (!now || !isSendable(now)) return;
    await editing.review();
    const review = pane.getState().editing?.review;
    if (!review) return;
    if (isSavedByColleague) await colleagueSaves(world, 'crmSyncInterval', 777);
    Object.assign(world, { fault, onSavesOnly: true });
    world.confirmed += 1;
    const sent = pendingChanges(review.session.policy, review.session.draft);
    await editing.confirmReview(review);
    Object.assign(world, { fault: undefined, onSavesOnly: false });
    await expectStored(real, now.policy, sent);
    editing.cancelReview();
  },
});

export const retry = (fault: Fault | undefined): Step => ({
  name: `retry (${fault ?? 'works'})`,
  run: async (_model, real) => {
    const { pane, editing, world } = real;
    const { status, ref } = pane.getState().editing?.save ?? {};
    if (status?.kind !== 'failed' || !ref) return;
    Object.assign(world, { fault, onSavesOnly: true });
    const { session: reviewed } = status.reviewed;
    await editing.retry(status);
    Object.assign(world, { fault: undefined, onSavesOnly: false });
    await expectStored(real, ref, pendingChanges(reviewed.policy, reviewed.draft));
    editing.cancelReview();
  },
});

export const withFault = (name: string, fault: Fault | undefined, apply: (real: Real) => Promise<unknown>): Step => ({
  name: `${name} (${fault ?? 'works'})`,
  run: async (_model, real) => {
    real.world.fault = fault;
    await apply(real);
    await waitUntilIdle(real);
    real.world.fault = undefined;
  },
});

export const select = (scope: 'organization' | 'user', fault: Fault | undefined): Step =>
  withFault(`select ${scope}`, fault, async (real) => {
    real.pane.reads.selectScope({ scope });
    await waitUntilIdle(real);
  });

/** Deletes the edits of the previous user, see decision 011. */
export const switchUser = (person: PersonName): Step => ({
  name: `${person} signs in`,
  run: async (model, real) => {
    real.world.person = person;
    await real.pane.signIn();
    if (actorOf(real.pane.getState())?.id !== people[person]) return;
    for (const key of [...model.edits.keys()]) if (!key.startsWith(`${people[person]} `)) model.edits.delete(key);
  },
});

/** Without a clean-up before, as after a crash. */
export const reload = (recovers: boolean): Step => ({
  name: `reload${recovers ? ', recover' : ''}`,
  run: async (_model, real) => {
    closePane(real);
    Object.assign(real, openPane(real.world));
    await waitUntilIdle(real);
    if (recovers) real.editing.recovery.recover();
  },
});
