// Steps of users in the pane, by the accessible names of its controls.
import { act, screen, waitFor, within } from '@testing-library/react';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { UserEvent } from '@testing-library/user-event';

export const crmInterval = 'CRM Sync Interval (In Seconds)';
export const outlookInterval = 'Outlook Sync Interval (In Seconds)';

export const textbox = (label: string) => screen.getByRole('textbox', { name: label });
export const checkbox = (name: string) => screen.getByRole('checkbox', { name });
export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** Replaces the text of a field by one paste, or clears it. */
export const fill = async (user: UserEvent, label: string, text: string): Promise<void> => {
  await user.clear(textbox(label));
  if (text !== '') await user.paste(text);
};

/** At Acme, where it is inherited. */
export const overrideOutlookInterval = async (user: UserEvent, text: string): Promise<void> => {
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  await fill(user, outlookInterval, text);
};

/** The tab of an organization has its name, for people with access to one alone. */
export const scopeTab = (name: 'System' | 'Organization' | 'You', options: { checked?: boolean } = {}) => {
  const names = name === 'Organization' ? /^(Organization|Acme|Globex)/ : new RegExp(`^${name}`);
  return within(screen.getByRole('radiogroup', { name: 'Level' })).getByRole('radio', { name: names, ...options });
};

/** Waits until the scope has been read. */
export const selectScope = async (user: UserEvent, name: 'System' | 'Organization' | 'You'): Promise<void> => {
  await user.click(scopeTab(name));
  await waitFor(() => scopeTab(name, { checked: true }));
  await screen.findByRole('heading', { level: 1, name: /^Sync policy: / });
};

/** Of a direction or a conflict rule. */
export const choose = (user: UserEvent, label: string, value: string): Promise<void> =>
  user.click(within(screen.getByRole('radiogroup', { name: label })).getByRole('radio', { name: value }));

export const organizationPicker = () => screen.getByRole('combobox', { name: 'Organization' });

/** Of those that a system administrator can look at. */
export const selectOrganization = async (user: UserEvent, name: string): Promise<void> => {
  await user.click(organizationPicker());
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }));
};

/** In the bar of unsaved changes. */
export const clickSave = (user: UserEvent): Promise<void> => user.click(button('Save'));

/** Opens the review. */
export const review = async (user: UserEvent) => {
  await clickSave(user);
  return within(await screen.findByRole('dialog', { name: /^Save \d+ changes? for / }));
};

export const acknowledge = (user: UserEvent): Promise<void> => user.click(checkbox('I understand'));

/** Opens the review and confirms it. */
export const save = async (user: UserEvent, reason = ''): Promise<void> => {
  const dialog = await review(user);
  if (reason !== '') {
    await user.click(dialog.getByRole('button', { name: 'Add a reason' }));
    await user.paste(reason);
  }
  await user.click(dialog.getByRole('button', { name: 'Save' }));
};

/** After a failed save; does not open the review again. */
export const tryAgain = (user: UserEvent): Promise<void> => user.click(button('Try again'));

/** For responses that should change nothing: each arrives within a few turns of the event loop. */
export const flushResponses = () =>
  act(async () => {
    for (let turns = 0; turns < 200; turns += 1) await nextTurn();
  });

export const focusPane = () => act(() => void window.dispatchEvent(new Event('focus')));

/** Triggers a revalidation, and waits for its response. */
export const focusAgain = async (): Promise<void> => {
  focusPane();
  await flushResponses();
};

/** Waits until its module is loaded. */
export const openMenu = async (user: UserEvent) => {
  await user.click(button('More'));
  return within(await screen.findByRole('menu', { name: 'More' }));
};

/** A filter of the menu, whose name ends with the number of its settings. */
export const filterItem = (name: string) => screen.getByRole('menuitemradio', { name: new RegExp(`^${name}`) });
export const menuItem = (name: string) => screen.getByRole('menuitem', { name });

export const openAppearance = async (user: UserEvent) => {
  await openMenu(user);
  await user.click(menuItem('Theme and language'));
};

/** Waits until it is open. */
export const openHistory = async (user: UserEvent) => {
  await openMenu(user);
  await user.click(menuItem('History'));
  return within(await screen.findByRole('dialog', { name: 'History' }));
};

export const sourceButton = (label: string) =>
  screen.getByRole('button', { name: (name) => name.endsWith(`, source of ${label}`) });

/** @returns the list of all sources of a value */
export const openSources = async (user: UserEvent, label: string) => {
  await user.click(sourceButton(label));
  return within(await screen.findByRole('list', { name: `Where ${label} comes from` }));
};
