// Why a value is what it is, what a change will do, and the way back.
import { crmInterval, openHistory, openTools, saveUnaware } from '../actions';
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
  reload,
  systemEnforces,
  withoutClipboard,
} from './steps';

const filterBy = (name: string) => async (opened: Opened) => {
  await openTools(opened.pane);
  await opened.pane.getByRole('radio', { name }).check();
};

export const explaining: readonly Chapter[] = [
  {
    title: 'Enforced, or not',
    scenarios: [
      {
        id: 'enforced-reader',
        name: 'A value that the system enforces, for somebody who reads',
        person: reader,
        act: systemEnforces,
        message: 'Enforced by System, Ines Costa',
        next: 'Organization: Acme says 300: kept, not in effect',
        metIn: 'setting',
      },
      {
        id: 'enforced-administrator',
        name: 'A value that the system enforces, for an administrator under it',
        person: administrator,
        act: systemEnforces,
        message: 'Organization: Acme says 300: kept, not in effect',
        next: 'Enforced by System, Ines Costa',
        metIn: 'setting',
      },
      {
        id: 'enforcing',
        name: 'Enforcing a value, not saved yet',
        person: administrator,
        act: async (opened) => {
          await opened.pane.getByRole('checkbox', { name: `Users can override, ${crmInterval}` }).uncheck();
        },
        message: '1 change',
        next: 'Save settings',
        metIn: 'status',
      },
      {
        id: 'same-as-inherited',
        name: 'An override that says what would be inherited anyway',
        person: administrator,
        act: ({ pane }) => pane.getByText('Same as inherited').scrollIntoViewIfNeeded(),
        message: 'Same as inherited',
        next: 'Remove override, Sync Direction',
        metIn: 'setting',
      },
    ],
  },
  {
    title: 'What will happen',
    scenarios: [
      {
        id: 'impact',
        name: 'What a change will do, while it is being made',
        person: administrator,
        act: async (opened) => {
          await chooseDirection(opened, 'crm_to_outlook');
          await press(opened.pane, 'What will happen');
          await opened.pane.getByText('5 people will use this value').waitFor();
        },
        message: 'Conflict Resolution loses its effect:',
        next: 'Save settings',
        metIn: 'setting',
      },
      {
        id: 'reach',
        name: 'Who is touched, by name',
        person: administrator,
        act: async ({ pane }) => {
          await press(pane, `Source: Organization: Acme, ${crmInterval}`);
          await press(pane, `5 people use this value, ${crmInterval}`);
        },
        message: 'Lena Fischer',
        next: `History, ${crmInterval}`,
        metIn: 'setting',
      },
      {
        id: 'reach-failed',
        name: 'Who is touched cannot be told',
        person: administrator,
        act: async (opened) => {
          await ready(opened);
          await opened.breakNetwork('internal-error');
          await press(opened.pane, `Source: Organization: Acme, ${crmInterval}`);
          await opened.page.clock.runFor(3_000);
        },
        message: 'OroCRM had an internal error (500)',
        next: 'Try again',
        metIn: 'alert',
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
        message: 'Users cannot override it any more',
        next: 'Save settings',
        metIn: 'text',
      },
    ],
  },
  {
    title: 'History, and back again',
    scenarios: [
      {
        id: 'history-reader',
        name: 'The history, for somebody who reads',
        person: reader,
        act: ({ pane }) => openHistory(pane),
        message: '“Tasks stay in the CRM”',
        next: 'Close',
        metIn: 'text',
      },
      {
        id: 'history-administrator',
        name: 'The history, with the way back',
        person: administrator,
        act: ({ pane }) => openHistory(pane),
        message: '“Tasks stay in the CRM”',
        next: 'Restore this version, Nov 12, 2026, 8:15 AM',
        metIn: 'text',
      },
      {
        id: 'history-of-one',
        name: 'The history of one setting, with something unsaved',
        person: administrator,
        act: async (opened) => {
          await fill(opened, '450');
          await press(opened.pane, `Source: Organization: Acme, ${crmInterval}`);
          await press(opened.pane, `History, ${crmInterval}`);
          await opened.pane.getByText('Grace Weber, Nov 2, 2026, 9:00 AM').waitFor();
        },
        message: 'Save or discard your changes before you restore.',
        next: 'Close',
        metIn: 'text',
      },
      {
        id: 'history-failed',
        name: 'The history cannot be read',
        person: reader,
        act: async (opened) => {
          await ready(opened);
          await opened.breakNetwork('internal-error');
          await openHistory(opened.pane);
          await opened.pane.getByRole('dialog').waitFor();
          await opened.page.clock.runFor(3_000);
        },
        message: 'OroCRM had an internal error (500)',
        next: 'Try again',
        metIn: 'alert',
      },
      {
        id: 'restored',
        name: 'A former version as a draft',
        person: administrator,
        act: async (opened) => {
          await openHistory(opened.pane);
          await opened.pane.getByRole('button', { name: /^Restore this version, Nov 2,/ }).click();
          // What stood behind the dialog is there for everybody again.
          await opened.pane.getByRole('button', { name: 'Save settings' }).waitFor();
        },
        message: '2 changes',
        next: 'Save settings',
        metIn: 'status',
      },
    ],
  },
  {
    title: 'Changed since you looked',
    scenarios: [
      {
        id: 'changed-since',
        name: 'Changed while the pane was closed, several settings',
        person: reader,
        act: async (opened) => {
          await ready(opened);
          await opened.crm.save('Grace Weber', 'organization', 'crmSyncInterval', overriddenWith(900));
          await opened.crm.save('Yusuf Demir', 'organization', 'tasks', overriddenWith(true));
          await reload(opened);
        },
        message: 'Yusuf Demir changed Tasks from Off to On (Organization: Acme)',
        next: 'and 1 more',
        metIn: 'status',
      },
      {
        id: 'compare',
        name: 'Two editors, and what each of two directions would do',
        person: administrator,
        act: async (opened) => {
          await chooseDirection(opened, 'crm_to_outlook');
          await opened.crm.save('Yusuf Demir', 'organization', 'direction', overriddenWith('outlook_to_crm'));
          await saveUnaware(opened.pane);
          await opened.pane.getByRole('group', { name: 'Sync Direction: two changes' }).waitFor();
        },
        message: 'Sync Direction: two changes',
        next: 'Edit, Sync Direction',
        metIn: 'setting',
      },
    ],
  },
  {
    title: 'Only some, and a copy',
    scenarios: [
      {
        id: 'filter',
        name: 'Only what is overridden',
        person: reader,
        act: filterBy('Overridden'),
        message: 'Overridden: 3 of 7 settings',
        next: 'Show all settings',
        metIn: 'status',
      },
      {
        id: 'filter-nothing',
        name: 'Nothing that the filter would show',
        person: reader,
        act: filterBy('Enforced'),
        message: 'No setting is enforced.',
        next: 'Show all settings',
        metIn: 'status',
      },
      {
        id: 'copied',
        name: 'The policy is copied',
        person: reader,
        act: async (opened) => {
          await opened.page.context().grantPermissions(['clipboard-write']);
          await openTools(opened.pane);
          await press(opened.pane, 'Copy policy as text');
        },
        message: 'Copied',
        next: 'Copy policy as JSON',
        metIn: 'status',
      },
      {
        id: 'copy-by-hand',
        name: 'The host does not let the pane copy',
        person: reader,
        prepare: withoutClipboard,
        act: async (opened) => {
          await openTools(opened.pane);
          await press(opened.pane, 'Copy policy as text');
        },
        message: 'The pane cannot copy here. Copy it yourself:',
        next: 'Copy policy as text',
        metIn: 'status',
      },
    ],
  },
];
