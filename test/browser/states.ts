// The states of the pane in which its layout is looked at.
import type { FrameLocator, Page } from '@playwright/test';
import { crmInterval, openHistory, openTools, save, saveUnheard } from './acts';
import { atRest, resize } from './measures';
import { openAs, pressAside, type Person } from './preview';

export type State = { name: string; person: Person; bring: (pane: FrameLocator, page: Page) => Promise<void> };

export const chainAndEffects: State = {
  name: 'a reader with a chain and effects',
  person: 'Tom Okafor',
  bring: async (pane) => {
    for (const label of ['Sync Direction', 'Tasks']) {
      await pane.getByRole('button', { name: new RegExp(`^Source: .*, ${label}$`) }).click();
      await pane.getByRole('button', { name: `What happens on an edit or a delete, ${label}` }).click();
    }
    await pane.getByRole('button', { name: /^Source: .*CRM Sync Interval/ }).click();
  },
};
export const changeAndError: State = {
  name: 'an administrator with a change and an error',
  person: 'Grace Weber',
  bring: async (pane) => {
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('textbox', { name: crmInterval }).fill('0');
  },
};
export const review: State = {
  name: 'the review of a change with a risk',
  person: 'Grace Weber',
  bring: async (pane) => {
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('textbox', { name: crmInterval }).fill('450');
    await pane.getByRole('button', { name: 'Save settings' }).click();
    await pane.getByRole('group', { name: 'What will change' }).waitFor();
  },
};
export const organizations: State = {
  name: 'the choice of an organization',
  person: 'Ines Costa',
  bring: (pane) => pane.getByRole('switch', { name: 'Tasks' }).waitFor(),
};
export const conflict: State = {
  name: 'a conflict with a colleague',
  person: 'Grace Weber',
  bring: async (pane, page) => {
    await pane.getByRole('textbox', { name: crmInterval }).fill('450');
    await page.getByRole('combobox', { name: /^Meanwhile/ }).selectOption(crmInterval);
    // The pane may lie over it.
    await pressAside(page.getByRole('button', { name: 'Save as colleague' }));
    await page.getByText('Your pane does not know yet.').waitFor();
    await saveUnheard(pane);
    await pane.getByRole('group', { name: `${crmInterval}: two changes` }).waitFor();
  },
};
export const whatWillHappen: State = {
  name: 'what will happen, to whom, and the tools',
  person: 'Grace Weber',
  bring: async (pane) => {
    await openTools(pane);
    await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
    await pane.getByRole('button', { name: 'What will happen' }).click();
    // One more than here where a person of the directory has signed in.
    await pane.getByRole('button', { name: /^[67] people use this value, Sync Direction$/ }).click();
    await pane.getByText('Yusuf Demir', { exact: true }).waitFor();
  },
};
export const history: State = {
  name: 'the history, with the way back',
  person: 'Grace Weber',
  bring: async (pane) => {
    const dialog = await openHistory(pane);
    await dialog.getByRole('button', { name: /^Restore this version, Nov 2,/ }).waitFor();
  },
};
export const enforced: State = {
  name: 'a value that gives way to an enforced one',
  person: 'Ines Costa',
  bring: async (pane) => {
    await pane.getByRole('radio', { name: 'System' }).check();
    await pane.getByRole('checkbox', { name: `Organizations and users can override, ${crmInterval}` }).uncheck();
    await save(pane);
    await pane.getByText('Configuration saved').waitFor();
    await pane.getByRole('radio', { name: 'Organization' }).check();
    await pane.getByText('Organization: Acme says 300: kept, not in effect').waitFor();
    await pane.getByRole('button', { name: `Source: System, ${crmInterval}` }).click();
  },
};
/** Those that a test of the layout goes through. */
export const states = [chainAndEffects, changeAndError, review, organizations, whatWillHappen, history, enforced];

/** Opens the preview and brings the pane into this state. */
export const bring = async (
  page: Page,
  { person, bring: act }: State,
  width = 320,
  height = 600,
): Promise<FrameLocator> => {
  const pane = await openAs(page, person);
  await resize(page, width, height);
  await act(pane, page);
  await atRest(pane);
  return pane;
};
