// Scenarios of editing and saving, and of panes that are too small.
import type { Chapter } from './scenario';
import { conflictCard, crmInterval, openReview, saveButton } from '../actions';
import {
  administrator,
  chooseRisk,
  colleagueSaves,
  enforceBothWays,
  fill,
  fillAndLeave,
  reader,
  reload,
  saveAfterColleague,
  saveByKeyboard,
  saveUnanswered,
  saveUnder,
  systemAdministrator,
  withoutFile,
} from './steps';

export const changing: readonly Chapter[] = [
  {
    title: 'Changing',
    scenarios: [
      {
        id: 'unsaved',
        name: 'An unsaved change, and an invalid value',
        person: administrator,
        act: async (opened) => {
          await chooseRisk(opened);
          await fillAndLeave(opened, '0');
        },
        message: '0 is under the minimum (1)',
        nextStep: 'Fix 1 value',
        announcedIn: 'alert',
      },
      {
        id: 'review',
        name: 'The review of a change that can delete or overwrite data',
        person: administrator,
        act: async (opened) => {
          await chooseRisk(opened);
          await openReview(opened.pane);
        },
        message: 'This can delete or overwrite data',
        nextStep: 'I understand',
        announcedIn: 'text',
      },
      {
        id: 'review-system',
        name: 'The review of a change that overrules an organization',
        person: systemAdministrator,
        act: enforceBothWays,
        message: 'Globex',
        nextStep: 'I understand',
        announcedIn: 'text',
      },
      {
        id: 'review-updated',
        name: 'Another person saves while the review is open',
        person: administrator,
        act: async (opened) => {
          await chooseRisk(opened);
          const review = await openReview(opened.pane);
          await colleagueSaves(opened, 'outlookSyncInterval');
          await review.getByRole('checkbox', { name: 'I understand' }).check();
          await saveButton(review).click();
        },
        message: 'Yusuf Demir saved.',
        nextStep: 'I understand',
        announcedIn: 'alert',
      },
      {
        id: 'review-unknown',
        name: 'A CRM that does not report the impact of a change',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await opened.setFault('older-crm');
          await saveButton(opened.pane).click();
        },
        message: 'The effect on others is unknown',
        nextStep: 'I understand',
        announcedIn: 'text',
      },
      {
        id: 'checking',
        name: 'Validating a change before its review',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await opened.setFault('no-answer');
          await saveButton(opened.pane).click();
        },
        message: 'Checking…',
        nextStep: 'Checking…',
        announcedIn: 'focus',
      },
      {
        id: 'saving',
        name: 'Saving',
        person: administrator,
        act: saveUnanswered,
        message: 'Saving…',
        nextStep: 'Saving…',
        announcedIn: 'focus',
      },
      {
        id: 'saved',
        name: 'Saved',
        person: administrator,
        act: saveByKeyboard,
        message: 'applies at the next sync',
        nextStep: 'Undo',
        announcedIn: 'focus',
      },
      {
        id: 'not-saved',
        name: 'Not saved, because the CRM cannot be reached',
        person: administrator,
        act: saveUnder('unreachable'),
        message: 'OroCRM can’t be reached',
        nextStep: 'Try again',
        announcedIn: 'alert',
      },
      {
        id: 'session-expired',
        name: 'Not saved, because the session has expired (401)',
        person: administrator,
        act: saveUnder('signed-out'),
        message: 'Your OroCRM session has expired',
        nextStep: 'Sign in',
        announcedIn: 'alert',
      },
      {
        id: 'refused-values',
        name: 'Values that the CRM rejects (400)',
        person: administrator,
        act: saveUnder('refused-values'),
        message: 'OroCRM didn’t accept your changes',
        nextStep: 'Correct the marked settings, then save again.',
        announcedIn: 'alert',
      },
      {
        id: 'takes-no-changes',
        name: 'A CRM that turns out to be read-only on saving (405)',
        person: administrator,
        act: saveUnder('refuses-changes'),
        message: 'OroCRM doesn’t take changes from here',
        nextStep: 'Copy your changes and make them in OroCRM.',
        announcedIn: 'focus',
      },
      {
        id: 'right-taken-away',
        name: 'The permission is revoked while editing (403)',
        person: administrator,
        act: saveUnder('right-taken-away'),
        message: 'You can’t change these settings',
        nextStep: 'You have 450, not saved',
        announcedIn: 'focus',
      },
      {
        id: 'rebased',
        name: 'Another person saved other settings (412)',
        person: administrator,
        act: saveAfterColleague('outlookSyncInterval'),
        message: 'Yusuf Demir saved before you',
        nextStep: 'Your changes are kept. Check them, then save again.',
        announcedIn: 'alert',
      },
      {
        id: 'conflict',
        name: 'Another person saved the same setting (412)',
        person: administrator,
        act: saveAfterColleague('crmSyncInterval'),
        message: 'Yusuf Demir saved 900 while you were editing',
        nextStep: 'Choose a value',
        announcedIn: 'focus',
      },
      {
        id: 'conflict-chosen',
        name: 'One of the two values chosen',
        person: administrator,
        act: async (opened) => {
          await saveAfterColleague('crmSyncInterval')(opened);
          await conflictCard(opened.pane, crmInterval)
            .getByRole('radio', { name: /^Yours/ })
            .check();
        },
        message: '“900” will be replaced when you save.',
        nextStep: 'Keep “450”',
        announcedIn: 'setting',
      },
      {
        id: 'draft-left',
        name: 'Unsaved changes of an earlier pane',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await reload(opened);
        },
        message: 'You have unsaved changes',
        nextStep: 'Restore',
        announcedIn: 'alert',
      },
      {
        id: 'controls-missing',
        name: 'The controls could not be loaded',
        person: administrator,
        prepare: withoutFile('**/editor.*js'),
        message: 'The controls didn’t load',
        nextStep: 'Try again',
        announcedIn: 'alert',
      },
    ],
  },
  {
    title: 'Small panes',
    scenarios: [
      {
        id: 'narrow',
        name: 'A pane that is too narrow',
        person: reader,
        message: 'This pane is too small to read the sync policy.',
        nextStep: 'Make it larger.',
        announcedIn: 'text',
        size: [110, 300],
      },
      {
        id: 'low',
        name: 'A pane that is too low',
        person: reader,
        message: 'This pane is too small to read the sync policy.',
        nextStep: 'Make it larger.',
        announcedIn: 'text',
        size: [320, 90],
      },
    ],
  },
];
