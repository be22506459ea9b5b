// The states of why a value is what it is, what will happen, and the way back: how each comes about, what it says, the next step.
import { crmInterval, openHistory, openTools, saveUnheard } from './acts';
import { saveByHand, says } from './byHand';
import { administrator, fill, press, reader, ready, reload, type Chapter, type Scene } from './paneScene';
import { chooseNetwork } from './preview';

const interval = 'outlook.crm_sync_interval';

/** Ines, of the system, enforces a value while the pane stands open; then it is read again. */
const systemEnforces = async (scene: Scene) => {
  await ready(scene);
  await saveByHand(scene.page, 'Ines', 'global', interval, says(60, { enforced: true }));
  await press(scene.pane, 'Refresh');
  const dismiss = scene.pane.getByRole('button', { name: 'Dismiss, Changed since you looked' });
  await dismiss.click();
};
const filterBy = (name: string) => async (scene: Scene) => {
  await openTools(scene.pane);
  await scene.pane.getByRole('radio', { name }).check();
};
const chooseDirection = ({ pane }: Scene, direction: string) =>
  pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption(direction);
const withoutClipboard = async (page: Scene['page']) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
  });
};

export const whyChapters: readonly Chapter[] = [
  {
    title: 'Enforced, or not',
    states: [
      {
        id: 'enforced-reader',
        name: 'A value that the system enforces, for somebody who reads',
        person: reader,
        act: systemEnforces,
        says: 'Enforced by System, Ines Costa',
        next: 'Organization: Acme says 300: kept, not in effect',
        told: 'setting',
      },
      {
        id: 'enforced-administrator',
        name: 'A value that the system enforces, for an administrator under it',
        person: administrator,
        act: systemEnforces,
        says: 'Organization: Acme says 300: kept, not in effect',
        next: 'Enforced by System, Ines Costa',
        told: 'setting',
      },
      {
        id: 'enforcing',
        name: 'Enforcing a value, not saved yet',
        person: administrator,
        act: async (scene) => {
          await scene.pane.getByRole('checkbox', { name: `Users can override, ${crmInterval}` }).uncheck();
        },
        says: '1 change',
        next: 'Save settings',
        told: 'status',
      },
      {
        id: 'same-as-inherited',
        name: 'An override that says what would be inherited anyway',
        person: administrator,
        act: ({ pane }) => pane.getByText('Same as inherited').scrollIntoViewIfNeeded(),
        says: 'Same as inherited',
        next: 'Remove override, Sync Direction',
        told: 'setting',
      },
    ],
  },
  {
    title: 'What will happen',
    states: [
      {
        id: 'impact',
        name: 'What a change will do, while it is being made',
        person: administrator,
        act: async (scene) => {
          await chooseDirection(scene, 'crm_to_outlook');
          await press(scene.pane, 'What will happen');
          await scene.pane.getByText('6 people use this value').waitFor();
        },
        says: 'Conflict Resolution loses its effect:',
        next: 'Save settings',
        told: 'setting',
      },
      {
        id: 'reach',
        name: 'Who is touched, by name',
        person: administrator,
        act: async ({ pane }) => {
          await press(pane, `Source: Organization: Acme, ${crmInterval}`);
          await press(pane, `6 people use this value, ${crmInterval}`);
        },
        says: 'Lena Fischer',
        next: `History, ${crmInterval}`,
        told: 'setting',
      },
      {
        id: 'reach-failed',
        name: 'Who is touched cannot be told',
        person: administrator,
        act: async ({ page, pane }) => {
          await ready({ page, pane });
          await chooseNetwork(page, 'internal-error');
          await press(pane, `Source: Organization: Acme, ${crmInterval}`);
          await page.clock.runFor(3_000);
        },
        says: 'OroCRM had an internal error (500)',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'review-enforced',
        name: 'The review of a change that enforces',
        person: administrator,
        act: async (scene) => {
          await scene.pane.getByRole('checkbox', { name: `Users can override, ${crmInterval}` }).uncheck();
          await press(scene.pane, 'Save settings');
          await scene.pane.getByRole('dialog').getByText('6 people use this value').waitFor();
        },
        says: 'Users cannot override it any more',
        next: 'Save settings',
        told: 'text',
      },
    ],
  },
  {
    title: 'History, and back again',
    states: [
      {
        id: 'history-reader',
        name: 'The history, for somebody who reads',
        person: reader,
        act: ({ pane }) => openHistory(pane),
        says: '“Tasks stay in the CRM”',
        next: 'Close',
        told: 'text',
      },
      {
        id: 'history-administrator',
        name: 'The history, with the way back',
        person: administrator,
        act: ({ pane }) => openHistory(pane),
        says: '“Tasks stay in the CRM”',
        next: 'Restore this version, Nov 12, 2026, 8:15 AM',
        told: 'text',
      },
      {
        id: 'history-of-one',
        name: 'The history of one setting, with something unsaved',
        person: administrator,
        act: async (scene) => {
          await fill(scene, '450');
          await press(scene.pane, `Source: Organization: Acme, ${crmInterval}`);
          await press(scene.pane, `History, ${crmInterval}`);
          await scene.pane.getByText('Grace Weber, Nov 2, 2026, 9:00 AM').waitFor();
        },
        says: 'Save or discard your changes before you restore.',
        next: 'Close',
        told: 'text',
      },
      {
        id: 'history-failed',
        name: 'The history cannot be read',
        person: reader,
        act: async (scene) => {
          await ready(scene);
          await chooseNetwork(scene.page, 'internal-error');
          await openHistory(scene.pane);
          await scene.pane.getByRole('dialog').waitFor();
          await scene.page.clock.runFor(3_000);
        },
        says: 'OroCRM had an internal error (500)',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'restored',
        name: 'A former version as a draft',
        person: administrator,
        act: async (scene) => {
          await openHistory(scene.pane);
          await scene.pane.getByRole('button', { name: /^Restore this version, Nov 2,/ }).click();
          // What stood behind the dialog is there for everybody again.
          await scene.pane.getByRole('button', { name: 'Save settings' }).waitFor();
        },
        says: '2 changes',
        next: 'Save settings',
        told: 'status',
      },
    ],
  },
  {
    title: 'Changed since you looked',
    states: [
      {
        id: 'changed-since',
        name: 'Changed while the pane was closed, several settings',
        person: reader,
        act: async (scene) => {
          await ready(scene);
          await saveByHand(scene.page, 'Grace', 'organization', interval, says(900));
          await saveByHand(scene.page, 'Yusuf', 'organization', 'outlook.tasks_enabled', says(true));
          await reload(scene);
        },
        says: 'Yusuf Demir changed Tasks from Off to On (Organization: Acme)',
        next: 'and 1 more',
        told: 'status',
      },
      {
        id: 'compare',
        name: 'Two editors, and what each of two directions would do',
        person: administrator,
        act: async (scene) => {
          await chooseDirection(scene, 'crm_to_outlook');
          await saveByHand(scene.page, 'Yusuf', 'organization', 'outlook.sync_direction', says('outlook_to_crm'));
          await saveUnheard(scene.pane);
          await scene.pane.getByRole('group', { name: 'Sync Direction: two changes' }).waitFor();
        },
        says: 'Sync Direction: two changes',
        next: 'Edit, Sync Direction',
        told: 'setting',
      },
    ],
  },
  {
    title: 'Only some, and a copy',
    states: [
      {
        id: 'filter',
        name: 'Only what is overridden',
        person: reader,
        act: filterBy('Overridden'),
        says: 'Overridden: 3 of 7 settings',
        next: 'Show all settings',
        told: 'status',
      },
      {
        id: 'filter-nothing',
        name: 'Nothing that the filter would show',
        person: reader,
        act: filterBy('Enforced'),
        says: 'No setting is enforced.',
        next: 'Show all settings',
        told: 'status',
      },
      {
        id: 'copied',
        name: 'The policy is copied',
        person: reader,
        act: async (scene) => {
          await scene.page.context().grantPermissions(['clipboard-write']);
          await openTools(scene.pane);
          await press(scene.pane, 'Copy policy as text');
        },
        says: 'Copied',
        next: 'Copy policy as JSON',
        told: 'status',
      },
      {
        id: 'copy-by-hand',
        name: 'The host does not let the pane copy',
        person: reader,
        prepare: withoutClipboard,
        act: async (scene) => {
          await openTools(scene.pane);
          await press(scene.pane, 'Copy policy as text');
        },
        says: 'The pane cannot copy here. Copy it yourself:',
        next: 'Copy policy as text',
        told: 'status',
      },
    ],
  },
];
