// Arrangements with much content on screen, for the tests of layout and keyboard.
import {
  chooseDirection,
  conflictCard,
  crmInterval,
  enforce,
  level,
  openAppearance,
  openChange,
  openHistory,
  openMenu,
  openOverview,
  openReview,
  outlookInterval,
  overrideOutlookInterval,
  save,
  savedNotice,
  saveWithoutFocus,
  sourceOf,
} from '../actions';
import { overriddenWith } from '../crm';
import type { Opened } from '../pane';
import type { Arrangement } from './scenario';
import { chooseRisk, saveByKeyboard } from './steps';

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
export const administrator: PortableArrangement = {
  name: 'an administrator with the sources of an own and of an inherited value',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    for (const label of [crmInterval, 'Contacts']) {
      await sourceOf(pane, label).click();
      await pane.getByRole('list', { name: `Where ${label} comes from` }).waitFor();
    }
  },
};
export const changeAndError: PortableArrangement = {
  name: 'an administrator with a change, an invalid value and a value in words',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await chooseRisk({ pane });
    await pane.getByRole('textbox', { name: crmInterval }).fill('0');
    await overrideOutlookInterval(pane, '10 min');
    await pane.getByRole('button', { name: 'Fix 1 value' }).waitFor();
    await pane.getByRole('group', { name: `Common intervals, ${outlookInterval}` }).waitFor();
  },
};
export const review: PortableArrangement = {
  name: 'the review of a change with a risk',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await chooseRisk({ pane });
    await pane.getByRole('textbox', { name: crmInterval }).fill('450');
    await openReview(pane);
  },
};
export const saved: PortableArrangement = {
  name: 'an administrator who has just saved',
  person: 'Grace Weber',
  act: async (opened) => {
    await saveByKeyboard(opened);
    await savedNotice(opened.pane).waitFor();
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
    await conflictCard(pane, crmInterval).waitFor();
  },
};
export const impact: PortableArrangement = {
  name: 'the effects of a change, and the audience of a value',
  person: 'Grace Weber',
  act: async ({ pane }) => {
    await sourceOf(pane, crmInterval).click();
    // In Outlook there is one person more, who has signed in with Microsoft.
    await pane.getByRole('button', { name: /^[56] people use this value, CRM/ }).click();
    await pane.getByText('Yusuf Demir', { exact: true }).waitFor();
    await chooseDirection(pane, 'OroCRM to Outlook');
    await pane.getByRole('button', { name: 'Effects' }).click();
    await pane.getByRole('table').waitFor();
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
    const page = await openHistory(pane);
    for (const labels of ['Contacts and Sync Direction', 'Tasks']) await openChange(page, labels);
  },
};
export const overview: PortableArrangement = {
  name: 'the overview with open settings',
  person: 'Ines Costa',
  act: async ({ pane }) => {
    const page = await openOverview(pane);
    for (const label of ['Tasks', 'Sync Direction', crmInterval]) {
      await page.getByRole('button', { name: label, exact: true }).click();
    }
  },
};
export const enforced: PortableArrangement = {
  name: 'an override below an enforced value',
  person: 'Ines Costa',
  act: async ({ pane }) => {
    await level(pane, 'System').check();
    await enforce(pane, crmInterval);
    await save(pane);
    await savedNotice(pane).waitFor();
    await level(pane, 'Organization').check();
    await pane.getByText('Acme’s value (300) is kept but ignored while this is enforced').waitFor();
    await sourceOf(pane, crmInterval).click();
  },
};
export const composites: readonly PortableArrangement[] = [
  chainAndEffects,
  administrator,
  changeAndError,
  review,
  saved,
  organizations,
  impact,
  menu,
  appearance,
  about,
  history,
  overview,
  enforced,
];
