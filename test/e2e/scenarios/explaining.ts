// Scenarios of enforcement, impact, history, remote changes, the filter and the copy.
import {
  chooseDirection,
  conflictCard,
  crmInterval,
  enforce,
  openChange,
  openHistory,
  openMenu,
  openOverview,
  openReview,
  saveWithoutFocus,
  sourceOf,
} from '../actions';
import { overriddenWith } from '../crm';
import type { Opened } from '../pane';
import type { Chapter } from './scenario';
import {
  administrator,
  press,
  reader,
  ready,
  refresh,
  reload,
  systemAdministrator,
  systemEnforces,
  withDeletedHistory,
  withoutClipboard,
} from './steps';

const openEmptyHistory = async ({ pane }: Opened) => {
  const setting = (await openHistory(pane)).getByRole('combobox', { name: 'Setting' });
  await setting.selectOption('Outlook Sync Interval (In Seconds)');
};

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
        act: ({ pane }) => enforce(pane, crmInterval),
        message: '1 change',
        nextStep: 'Save',
        announcedIn: 'status',
      },
      {
        id: 'same-as-inherited',
        name: 'An override that equals the inherited value',
        person: administrator,
        message: 'Use System (same)',
        nextStep: 'Use System (same), Sync Direction',
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
          await chooseDirection(opened.pane, 'OroCRM to Outlook');
          await press(opened.pane, 'Effects');
        },
        message: 'not sent, may be overwritten',
        nextStep: 'Save',
        announcedIn: 'text',
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
          await enforce(opened.pane, crmInterval);
          await openReview(opened.pane);
        },
        message: 'Users won’t be able to override it',
        nextStep: 'Save',
        announcedIn: 'text',
      },
    ],
  },
  {
    title: 'History',
    scenarios: [
      {
        id: 'history-reader',
        name: 'The history of all scopes by day, for a reader',
        person: reader,
        act: ({ pane }) => openHistory(pane),
        message: '“Tasks stay in the CRM”',
        nextStep: 'Back',
        announcedIn: 'text',
      },
      {
        id: 'history-administrator',
        name: 'The history, with an opened change that an administrator can restore',
        person: administrator,
        act: async ({ pane }) => openChange(await openHistory(pane), 'Contacts and Sync Direction'),
        message: 'In effect',
        nextStep: 'Restore all as of Nov 10',
        announcedIn: 'text',
      },
      {
        id: 'history-empty',
        name: 'The history of a setting that was never changed',
        person: reader,
        act: openEmptyHistory,
        message: 'No changes here yet.',
        nextStep: 'Back',
        announcedIn: 'status',
      },
      {
        id: 'history-since',
        name: 'The same, where the CRM has deleted old changes',
        person: reader,
        prepare: withDeletedHistory,
        act: openEmptyHistory,
        message: 'Changes before Aug 1, 2026 are no longer listed.',
        nextStep: 'Back',
        announcedIn: 'status',
      },
      {
        id: 'history-of-one',
        name: 'The history of one setting, with unsaved changes',
        person: administrator,
        act: async (opened) => {
          await enforce(opened.pane, 'Tasks');
          await sourceOf(opened.pane, crmInterval).click();
          await press(opened.pane, `History, ${crmInterval}`);
          await openChange(opened.pane, `${crmInterval}, Nov 2,`);
        },
        message: 'Save or discard your changes first.',
        nextStep: 'Back',
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
          await openChange(await openHistory(opened.pane), 'Tasks');
          await press(opened.pane, 'Restore all as of Nov 2');
        },
        message: '2 changes',
        nextStep: 'Save',
        announcedIn: 'status',
      },
    ],
  },
  {
    title: 'Overview',
    scenarios: [
      {
        id: 'overview',
        name: 'Where organizations differ, with an open setting',
        person: systemAdministrator,
        act: async ({ pane }) => press(await openOverview(pane), 'Sync Direction'),
        message: '1 organization, 1 sets the same',
        nextStep: 'Globex, OroCRM to Outlook, enforced, Sync Direction',
        announcedIn: 'text',
      },
      {
        id: 'overview-none',
        name: 'A search for an organization that has no value of its own',
        person: systemAdministrator,
        act: async ({ pane }) => (await openOverview(pane)).getByRole('searchbox').fill('Initech'),
        message: 'No organization matches',
        nextStep: 'Clear search',
        announcedIn: 'status',
      },
      {
        id: 'overview-failed',
        name: 'The overview cannot be loaded',
        person: systemAdministrator,
        act: async (opened) => {
          await ready(opened);
          await opened.setFault('internal-error');
          await (await openOverview(opened.pane)).waitFor();
          await opened.page.clock.runFor(3_000);
        },
        message: 'Something went wrong in OroCRM',
        nextStep: 'Try again',
        announcedIn: 'alert',
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
          await chooseDirection(opened.pane, 'OroCRM to Outlook');
          await opened.crm.save('Yusuf Demir', 'organization', 'direction', overriddenWith('outlook_to_crm'));
          await saveWithoutFocus(opened.pane);
          await conflictCard(opened.pane, 'Sync Direction').waitFor();
        },
        message: 'Yusuf Demir saved Outlook to OroCRM while you were editing',
        nextStep: 'Edit my value, Sync Direction',
        announcedIn: 'focus',
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
