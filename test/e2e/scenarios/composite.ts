// Arrangements that have as much as possible on screen at once: tests of the layout and of the keyboard begin with them.
import { crmInterval, openHistory, openTools, save, saveUnaware } from '../actions';
import { overriddenWith } from '../crm';
import type { Opened } from '../pane';
import type { Arrangement } from './scenario';

/** Needs nothing but the pane, so that it can be arranged in Outlook too. */
type InAnyHost = Arrangement & { act: (opened: Pick<Opened, 'page' | 'pane'>) => Promise<unknown> };

export const chainAndEffects: InAnyHost = {
  name: 'a reader with a chain and effects',
  person: 'Tom Okafor',
  act: async ({ pane }) => {
    for (const label of ['Sync Direction', 'Tasks']) {
      await pane.getByRole('button', { name: new RegExp(`^Source: .*, ${label}$`) }).click();
      await pane.getByRole('button', { name: `What happens on an edit or a delete, ${label}` }).click();
    }
    await pane.getByRole('button', { name: /^Source: .*CRM Sync Interval/ }).click();
  },
};
export const changeAndError: InAnyHost = {
  name: 'an administrator with a change and an error',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('textbox', { name: crmInterval }).fill('0');
  },
};
export const review: InAnyHost = {
  name: 'the review of a change with a risk',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('textbox', { name: crmInterval }).fill('450');
    await pane.getByRole('button', { name: 'Save settings' }).click();
    await pane.getByRole('group', { name: 'What will change' }).waitFor();
  },
};
export const organizations: InAnyHost = {
  name: 'the choice of an organization',
  person: 'Ines Costa',
  act: ({ pane }) => pane.getByRole('switch', { name: 'Tasks' }).waitFor(),
};
export const conflict: Arrangement = {
  name: 'a conflict with a colleague',
  person: 'Grace Weber',
  act: async ({ pane, crm }) => {
    await pane.getByRole('textbox', { name: crmInterval }).fill('450');
    await crm.save('Yusuf Demir', 'organization', 'crmSyncInterval', overriddenWith(900));
    await saveUnaware(pane);
    await pane.getByRole('group', { name: `${crmInterval}: two changes` }).waitFor();
  },
};
export const whatWillHappen: InAnyHost = {
  name: 'what will happen, to whom, and the tools',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await openTools(pane);
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('button', { name: 'What will happen' }).click();
    // One more than here where a person of the directory has signed in.
    await pane.getByRole('button', { name: /^[56] people will use this value, Sync Direction$/ }).click();
    await pane.getByText('Yusuf Demir', { exact: true }).waitFor();
  },
};
export const history: InAnyHost = {
  name: 'the history, with the way back',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    const dialog = await openHistory(pane);
    await dialog.getByRole('button', { name: /^Restore this version, Nov 2,/ }).waitFor();
  },
};
export const enforced: InAnyHost = {
  name: 'a value that gives way to an enforced one',
  person: 'Ines Costa',
  act: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'System' }).check();
    await pane.getByRole('checkbox', { name: `Organizations and users can override, ${crmInterval}` }).uncheck();
    await save(pane);
    await pane.getByText('Configuration saved').waitFor();
    await pane.getByRole('radio', { name: 'Organization' }).check();
    await pane.getByText('Organization: Acme says 300: kept, not in effect').waitFor();
    await pane.getByRole('button', { name: `Source: System, ${crmInterval}` }).click();
  },
};
export const composites: readonly InAnyHost[] = [
  chainAndEffects,
  changeAndError,
  review,
  organizations,
  whatWillHappen,
  history,
  enforced,
];
