// Scenarios of enforcement, impact, history, remote changes, the filter and the copy.
import { crmInterval, openHistory, openMenu, saveWithoutFocus, sourceOf } from '../actions';
import { overriddenWith } from '../crm';
import type { Opened } from '../pane';
import type { Chapter } from './scenario';
import {
  administrator,
  chooseDirection,
  fill,
  press,
  reader,
  ready,
  refresh,
  reload,
  systemEnforces,
  withoutClipboard,
} from './steps';

const filterBy = (name: string) => async (opened: Opened) => {
  await (await openMenu(opened.pane)).getByRole('menuitemradio', { name }).click();
};

/** A filter that shows nothing cannot be chosen: what it showed is gone later. */
const filterWhatIsReleased = async (opened: Opened) => {
  await systemEnforces(opened);
  await filterBy('Enforced')(opened);
  await opened.pane.getByText('Enforced: 1 of 7 settings').waitFor();
  await opened.crm.save('Ines Costa', 'global', 'crmSyncInterval', overriddenWith(60, { enforced: false }));
  await refresh(opened);
};

export const explaining: readonly Chapter[] = [
  {
    title: 'Enforcement',
    scenarios: [
      {
        id: 'enforced-reader',
        name: 'A value that the system enforces, for a reader',
        person: reader,
        act: systemEnforces,
        message: 'Enforced for everyone since',
        nextStep: 'Acme’s value (300) is kept but ignored while this is enforced',
        announcedIn: 'setting',
      },
      {
        id: 'enforced-administrator',
        name: 'A value that the system enforces, for an administrator of an organization',
        person: administrator,
        act: systemEnforces,
        message: 'Acme’s value (300) is kept but ignored while this is enforced',
        nextStep: 'Enforced by Ines Costa (System)',
        announcedIn: 'setting',
      },
      {
        id: 'enforcing',
        name: 'Enforcing a value, not saved yet',
        person: administrator,
        act: async (opened) => {
          await opened.pane.getByRole('checkbox', { name: `Users can override, ${crmInterval}` }).uncheck();
        },
        message: '1 change',
        nextStep: 'Save settings',
        announcedIn: 'status',
      },
      {
        id: 'same-as-inherited',
        name: 'An override that equals the inherited value',
        person: administrator,
        act: ({ pane }) => pane.getByText('Same as inherited').scrollIntoViewIfNeeded(),
        message: 'Same as inherited',
        nextStep: 'Remove override, Sync Direction',
        announcedIn: 'setting',
      },
    ],
  },
  {
    title: 'Impact',
    scenarios: [
      {
        id: 'impact',
        name: 'The impact of a change while editing',
        person: administrator,
        act: async (opened) => {
          await chooseDirection(opened, 'crm_to_outlook');
          await press(opened.pane, 'What will happen');
          await opened.pane.getByText('5 people will use this value').waitFor();
        },
        message: 'Conflict Resolution no longer applies: sync goes one way.',
        nextStep: 'Save settings',
        announcedIn: 'setting',
      },
      {
        id: 'reach',
        name: 'The audience of a value, by name',
        person: administrator,
        act: async ({ pane }) => {
          await sourceOf(pane, crmInterval).click();
          await press(pane, `5 people use this value, ${crmInterval}`);
        },
        message: 'Lena Fischer',
        nextStep: `History, ${crmInterval}`,
        announcedIn: 'setting',
      },
      {
        id: 'reach-failed',
        name: 'The audience cannot be loaded',
        person: administrator,
        act: async (opened) => {
          await ready(opened);
          await opened.setFault('internal-error');
          await sourceOf(opened.pane, crmInterval).click();
          await opened.page.clock.runFor(3_000);
        },
        message: 'Something went wrong in OroCRM',
        nextStep: 'Try again',
        announcedIn: 'alert',
      },
      {
        id: 'review-enforced',
        name: 'The review of a change that enforces',
        person: administrator,
        act: async (opened) => {
          await opened.pane.getByRole('checkbox', { name: `Users can override, ${crmInterval}` }).uncheck();
          await press(opened.pane, 'Save settings');
          await opened.pane.getByRole('dialog').waitFor();
        },
        message: 'Users won’t be able to override it',
        nextStep: 'Save settings',
        announcedIn: 'text',
      },
    ],
  },
  {
    title: 'History',
    scenarios: [
      {
        id: 'history-reader',
        name: 'The history, for a reader',
        person: reader,
        act: ({ pane }) => openHistory(pane),
        message: '“Tasks stay in the CRM”',
        nextStep: 'Close',
        announcedIn: 'text',
      },
      {
        id: 'history-administrator',
        name: 'The history, for an administrator who can restore versions',
        person: administrator,
        act: ({ pane }) => openHistory(pane),
        message: '“Tasks stay in the CRM”',
        nextStep: 'Restore this version, Nov 12, 2026, 8:15 AM',
        announcedIn: 'text',
      },
      {
        id: 'history-of-one',
        name: 'The history of one setting, with unsaved changes',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await sourceOf(opened.pane, crmInterval).click();
          await press(opened.pane, `History, ${crmInterval}`);
          await opened.pane.getByText('Grace Weber, Nov 2, 2026, 9:00 AM').waitFor();
        },
        message: 'Save or discard your changes first.',
        nextStep: 'Close',
        announcedIn: 'text',
      },
      {
        id: 'history-failed',
        name: 'The history cannot be loaded',
        person: reader,
        act: async (opened) => {
          await ready(opened);
          await opened.setFault('internal-error');
          await openHistory(opened.pane);
          await opened.pane.getByRole('dialog').waitFor();
          await opened.page.clock.runFor(3_000);
        },
        message: 'Something went wrong in OroCRM',
        nextStep: 'Try again',
        announcedIn: 'alert',
      },
      {
        id: 'restored',
        name: 'An earlier version restored as a draft',
        person: administrator,
        act: async (opened) => {
          await openHistory(opened.pane);
          await opened.pane.getByRole('button', { name: /^Restore this version, Nov 2,/ }).click();
          // Once the dialog is closed, the page is accessible again.
          await opened.pane.getByRole('button', { name: 'Save settings' }).waitFor();
        },
        message: '2 changes',
        nextStep: 'Save settings',
        announcedIn: 'status',
      },
    ],
  },
  {
    title: 'Changes by others',
    scenarios: [
      {
        id: 'changed-since',
        name: 'Several settings changed while the pane was closed',
        person: reader,
        act: async (opened) => {
          await ready(opened);
          await opened.crm.save('Grace Weber', 'organization', 'crmSyncInterval', overriddenWith(900));
          await opened.crm.save('Yusuf Demir', 'organization', 'tasks', overriddenWith(true));
          await reload(opened);
        },
        message: 'Yusuf Demir changed Tasks from Off to On (Organization: Acme)',
        nextStep: 'and 1 more',
        announcedIn: 'status',
      },
      {
        id: 'compare',
        name: 'A conflict about the direction, with the effects of both values',
        person: administrator,
        act: async (opened) => {
          await chooseDirection(opened, 'crm_to_outlook');
          await opened.crm.save('Yusuf Demir', 'organization', 'direction', overriddenWith('outlook_to_crm'));
          await saveWithoutFocus(opened.pane);
          await opened.pane.getByRole('group', { name: 'Sync Direction: two changes' }).waitFor();
        },
        message: 'Sync Direction: two changes',
        nextStep: 'Edit, Sync Direction',
        announcedIn: 'setting',
      },
    ],
  },
  {
    title: 'Filter and copy',
    scenarios: [
      {
        id: 'filter',
        name: 'Only overridden settings',
        person: reader,
        act: filterBy('Overridden'),
        message: 'Overridden: 3 of 7 settings',
        nextStep: 'Show all settings',
        announcedIn: 'status',
      },
      {
        id: 'filter-nothing',
        name: 'A filter without matches',
        person: reader,
        act: filterWhatIsReleased,
        message: 'No setting is enforced.',
        nextStep: 'Show all settings',
        announcedIn: 'status',
      },
      {
        id: 'copied',
        name: 'The policy was copied',
        person: reader,
        act: async (opened) => {
          await opened.page.context().grantPermissions(['clipboard-write']);
          await (await openMenu(opened.pane)).getByRole('menuitem', { name: 'Copy as text' }).click();
        },
        message: 'Copied',
        nextStep: 'Copy as JSON',
        announcedIn: 'status',
      },
      {
        id: 'copy-by-hand',
        name: 'The host blocks the clipboard',
        person: reader,
        prepare: withoutClipboard,
        act: async (opened) => {
          await (await openMenu(opened.pane)).getByRole('menuitem', { name: 'Copy as text' }).click();
        },
        message: 'This pane can’t copy here. Select the text and copy it:',
        nextStep: 'Close',
        announcedIn: 'focus',
      },
    ],
  },
];
