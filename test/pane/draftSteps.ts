// Steps of the tests about unsaved drafts on the device.
import { act, screen, within } from '@testing-library/react';
import { button, crmInterval, fill, flushResponses } from './actions';
import { openPane, type people } from './openPane';

export const recoveryTitle = 'You have unsaved changes';
export const recoveryNotice = async () =>
  within((await screen.findByText(recoveryTitle)).closest<HTMLElement>('[role=alert]') ?? document.body);
export const expectNoRecovery = async () => {
  await flushResponses();
  expect(screen.queryByText(recoveryTitle)).not.toBeInTheDocument();
};
/** In act, because the stored drafts are read during the first render. */
export const openWithDrafts = async (who: keyof typeof people) => {
  const opened = await act(() => openPane(who));
  await screen.findByRole('radiogroup', { name: 'Level' });
  return opened;
};
export const conflict = () => within(screen.getByRole('group', { name: (name) => name.startsWith(`${crmInterval} `) }));
export const bar = () => screen.queryByRole('region', { name: 'Unsaved changes' });

/** Grace edits a setting of Acme, and closes the pane. */
export const leaveUnsaved = async (text = '450') => {
  const { user, close } = await openWithDrafts('grace');
  await fill(user, crmInterval, text);
  close();
};
export const reopen = async () => {
  const opened = await openWithDrafts('grace');
  await recoveryNotice();
  return opened;
};
export const restore = async () => {
  const opened = await reopen();
  await opened.user.click(button('Restore'));
  return opened;
};
