// What people do in the pane, by the names that they read there.
import { act, screen, within } from '@testing-library/react';
import { setImmediate as turn } from 'node:timers/promises';
import type { UserEvent } from '@testing-library/user-event';

export const crmInterval = 'CRM Sync Interval (In Seconds)';
export const outlookInterval = 'Outlook Sync Interval (In Seconds)';

export const textbox = (label: string) => screen.getByRole('textbox', { name: label });
export const checkbox = (name: string) => screen.getByRole('checkbox', { name });
export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** Puts a text in the place of what stands there, at once; '' empties it. */
export const fill = async (user: UserEvent, label: string, text: string): Promise<void> => {
  await user.clear(textbox(label));
  if (text !== '') await user.paste(text);
};

/** At Acme it is inherited: two acts. */
export const overrideOutlookInterval = async (user: UserEvent, text: string): Promise<void> => {
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  await fill(user, outlookInterval, text);
};

/** Waits until the level is there. */
export const pickLevel = async (user: UserEvent, name: 'System' | 'Organization' | 'Me'): Promise<void> => {
  await user.click(screen.getByRole('radio', { name }));
  await screen.findByRole('radio', { name, checked: true });
  await screen.findByText(/^As of/);
};

/** In the bar. */
export const pressSave = (user: UserEvent): Promise<void> => user.click(button('Save settings'));

/** Presses Save settings in the bar, and the review opens. */
export const review = async (user: UserEvent) => {
  await pressSave(user);
  return within(await screen.findByRole('dialog', { name: 'Save these settings?' }));
};

/** In a review. */
export const understand = (user: UserEvent): Promise<void> => user.click(checkbox('I understand'));

/** Both presses: in the bar and in the review. */
export const save = async (user: UserEvent, reason = ''): Promise<void> => {
  const dialog = await review(user);
  if (reason !== '') {
    await user.click(dialog.getByRole('textbox', { name: 'Reason (optional)' }));
    await user.paste(reason);
  }
  await user.click(dialog.getByRole('button', { name: 'Save settings' }));
};

/** After a save that failed: the same once more, with no review. */
export const tryAgain = (user: UserEvent): Promise<void> => user.click(button('Try again'));

/** Lets answers arrive that are expected to change nothing: each is there after a few turns of the event loop. */
export const letAnswersArrive = () =>
  act(async () => {
    for (let turns = 0; turns < 200; turns += 1) await turn();
  });

export const focusPane = () => act(() => void window.dispatchEvent(new Event('focus')));

/** Looks at the pane again, and its answer is there. */
export const look = async (): Promise<void> => {
  focusPane();
  await letAnswersArrive();
};

/** The device's network comes or goes. */
export const network = (online: boolean): void => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
};

/** They are loaded when they are needed. */
export const openTools = async (user: UserEvent): Promise<void> => {
  await user.click(button('Filter, history, copy'));
  await screen.findByRole('radiogroup', { name: 'Show settings' });
};
