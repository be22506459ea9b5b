// Changing the policy, from the first edit to how the save ended; and panes that are too small for anything.
import type { Chapter } from './scenario';
import {
  administrator,
  chooseDirection,
  colleagueSaves,
  enforceBothWays,
  fill,
  press,
  reader,
  reload,
  saveAfterColleague,
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
        name: 'A change that is not saved, and a value to correct',
        person: administrator,
        act: async (opened) => {
          await chooseDirection(opened, 'outlook_to_crm');
          await fill(opened, '0');
        },
        message: '1 value to correct',
        next: 'Save settings',
        metIn: 'status',
      },
      {
        id: 'review',
        name: 'The review of a change that can delete or overwrite data',
        person: administrator,
        act: async (opened) => {
          await chooseDirection(opened, 'outlook_to_crm');
          await press(opened.pane, 'Save settings');
          await opened.pane.getByRole('dialog').waitFor();
        },
        message: 'This can delete or overwrite data',
        next: 'I understand',
        metIn: 'text',
      },
      {
        id: 'review-system',
        name: 'The review of a change that flips an organization',
        person: systemAdministrator,
        act: enforceBothWays,
        message: 'Globex',
        next: 'I understand',
        metIn: 'text',
      },
      {
        id: 'review-updated',
        name: 'Somebody saves while the review is open',
        person: administrator,
        act: async (opened) => {
          await chooseDirection(opened, 'outlook_to_crm');
          await press(opened.pane, 'Save settings');
          const dialog = opened.pane.getByRole('dialog');
          await dialog.waitFor();
          await colleagueSaves(opened, 'outlookSyncInterval');
          await dialog.getByRole('checkbox', { name: 'I understand' }).check();
          await press(dialog, 'Save settings');
        },
        message: 'Yusuf Demir saved meanwhile.',
        next: 'I understand',
        metIn: 'alert',
      },
      {
        id: 'review-unknown',
        name: 'A CRM that does not tell what a change does to others',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await opened.breakNetwork('older-crm');
          await press(opened.pane, 'Save settings');
        },
        message: 'The effect on others is not known',
        next: 'I understand',
        metIn: 'text',
      },
      {
        id: 'checking',
        name: 'A change is being checked before its review',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await opened.breakNetwork('no-answer');
          await press(opened.pane, 'Save settings');
        },
        message: 'Checking…',
        next: 'Checking…',
        metIn: 'focus',
      },
      {
        id: 'saving',
        name: 'Saving',
        person: administrator,
        act: saveUnder('in-progress-for-long'),
        message: 'Saving…',
        next: 'Saving…',
        metIn: 'focus',
      },
      {
        id: 'saved',
        name: 'Saved',
        person: administrator,
        act: saveUnder('fine'),
        message: 'Configuration saved',
        next: 'It takes effect at the next sync.',
        metIn: 'focus',
      },
      {
        id: 'not-saved',
        name: 'Not saved, because the CRM cannot be reached',
        person: administrator,
        act: saveUnder('unreachable'),
        message: 'OroCRM cannot be reached',
        next: 'Try again',
        metIn: 'alert',
      },
      {
        id: 'refused-values',
        name: 'Values that the CRM refuses (400)',
        person: administrator,
        act: saveUnder('refused-values'),
        message: 'OroCRM did not accept the changes',
        next: 'Correct the marked settings, then save again.',
        metIn: 'alert',
      },
      {
        id: 'takes-no-changes',
        name: 'A CRM that says only when saving that it takes no changes (405)',
        person: administrator,
        act: saveUnder('refuses-changes'),
        message: 'This OroCRM does not take changes from here',
        next: 'Copy your changes and make them in OroCRM.',
        metIn: 'focus',
      },
      {
        id: 'right-taken-away',
        name: 'The right is taken away while editing (403)',
        person: administrator,
        act: saveUnder('right-taken-away'),
        message: 'You may not change these settings',
        next: 'You have 450, not saved',
        metIn: 'focus',
      },
      {
        id: 'rebased',
        name: 'Somebody else saved other settings (412)',
        person: administrator,
        act: saveAfterColleague('outlookSyncInterval'),
        message: 'Somebody else saved meanwhile',
        next: 'Save settings',
        metIn: 'alert',
      },
      {
        id: 'conflict',
        name: 'Somebody else saved the same setting (412)',
        person: administrator,
        act: saveAfterColleague('crmSyncInterval'),
        message: 'Somebody else saved meanwhile',
        next: 'Keep mine (450)',
        metIn: 'alert',
      },
      {
        id: 'draft-left',
        name: 'Unsaved changes that a pane that is gone has left',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await reload(opened);
        },
        message: 'You have unsaved changes',
        next: 'Restore',
        metIn: 'alert',
      },
      {
        id: 'controls-missing',
        name: 'The controls could not be loaded',
        person: administrator,
        prepare: withoutFile('**/editor.*js'),
        message: 'The controls could not be loaded',
        next: 'Try again',
        metIn: 'alert',
      },
    ],
  },
  {
    title: 'Little room',
    scenarios: [
      {
        id: 'narrow',
        name: 'Too narrow to read anything',
        person: reader,
        message: 'This pane is too small to read the sync policy.',
        next: 'Make it larger.',
        metIn: 'text',
        size: [110, 300],
      },
      {
        id: 'low',
        name: 'Too low to read anything',
        person: reader,
        message: 'This pane is too small to read the sync policy.',
        next: 'Make it larger.',
        metIn: 'text',
        size: [320, 90],
      },
    ],
  },
];
