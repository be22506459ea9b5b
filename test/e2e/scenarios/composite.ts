// Arrangements with much content on screen, for the tests of layout and keyboard.
import { crmInterval, openAppearance, openHistory, openMenu, save, saveWithoutFocus, sourceOf } from '../actions';
import { overriddenWith } from '../crm';
import type { Opened } from '../pane';
import type { Arrangement } from './scenario';

/** Uses only the pane, so that it also works in Outlook. */
type PortableArrangement = Arrangement & { act: (opened: Pick<Opened, 'page' | 'pane'>) => Promise<unknown> };

export const chainAndEffects: PortableArrangement = {
  name: 'a reader with open sources and effects',
  person: 'Tom Okafor',
  act: async ({ pane }) => {
    for (const label of ['Sync Direction', 'Contacts']) {
      await sourceOf(pane, label).click();
      await pane.getByRole('button', { name: `What happens on edits and deletes?, ${label}` }).click();
    }
    // One that is off, with the reason of its author, and one without effects.
    for (const label of ['Tasks', crmInterval]) await sourceOf(pane, label).click();
  },
};
export const changeAndError: PortableArrangement = {
  name: 'an administrator with a change and an invalid value',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('textbox', { name: crmInterval }).fill('0');
  },
};
export const review: PortableArrangement = {
  name: 'the review of a change with a risk',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('textbox', { name: crmInterval }).fill('450');
    await pane.getByRole('button', { name: 'Save settings' }).click();
    await pane.getByRole('group', { name: 'What will change' }).waitFor();
  },
};
export const organizations: PortableArrangement = {
  name: 'the list of organizations',
  person: 'Ines Costa',
  act: ({ pane }) => pane.getByRole('switch', { name: 'Tasks' }).waitFor(),
};
export const conflict: Arrangement = {
  name: 'a conflict with a colleague',
  person: 'Grace Weber',
  act: async ({ pane, crm }) => {
    await pane.getByRole('textbox', { name: crmInterval }).fill('450');
    await crm.save('Yusuf Demir', 'organization', 'crmSyncInterval', overriddenWith(900));
    await saveWithoutFocus(pane);
    await pane.getByRole('group', { name: `${crmInterval}: two changes` }).waitFor();
  },
};
export const impact: PortableArrangement = {
  name: 'the impact and its audience',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('button', { name: 'What will happen' }).click();
    // In Outlook there is one person more, who has signed in with Microsoft.
    await pane.getByRole('button', { name: /^[56] people will use this value, Sync Direction$/ }).click();
    await pane.getByText('Yusuf Demir', { exact: true }).waitFor();
  },
};
export const menu: PortableArrangement = {
  name: 'the menu',
  person: 'Grace Weber',
  act: ({ pane }) => openMenu(pane),
};
export const appearance: PortableArrangement = {
  name: 'the menu of theme and language',
  person: 'Tom Okafor',
  act: async ({ pane }) => {
    await (await openAppearance(pane)).waitFor();
  },
};
export const about: PortableArrangement = {
  name: 'about the add-in',
  person: 'Tom Okafor',
  act: async ({ pane }) => {
    await (await openMenu(pane)).getByRole('menuitem', { name: 'About' }).click();
    await pane.getByRole('dialog', { name: 'About' }).waitFor();
  },
};
export const history: PortableArrangement = {
  name: 'the history with earlier versions to restore',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    const dialog = await openHistory(pane);
    await dialog.getByRole('button', { name: /^Restore this version, Nov 2,/ }).waitFor();
  },
};
export const enforced: PortableArrangement = {
  name: 'an override below an enforced value',
  person: 'Ines Costa',
  act: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'System' }).check();
    await pane.getByRole('checkbox', { name: `Organizations and users can override, ${crmInterval}` }).uncheck();
    await save(pane);
    await pane.getByText('Configuration saved').waitFor();
    await pane.getByRole('radio', { name: 'Organization' }).check();
    await pane.getByText('Acme’s value (300) is kept but ignored while this is enforced').waitFor();
    await sourceOf(pane, crmInterval).click();
  },
};
export const composites: readonly PortableArrangement[] = [
  chainAndEffects,
  changeAndError,
  review,
  organizations,
  impact,
  menu,
  appearance,
  about,
  history,
  enforced,
];
