// Editing a draft: overriding, inheriting, validation and meaning of the input. No edit sends a request.
import { screen } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, outlookInterval, overrideOutlookInterval, textbox } from './actions';
import { openEditor, saveRequests, row } from './openPane';

const useSystem = `Use System (30), ${outlookInterval}`;
const range = 'Enter a whole number from 1 to 86399 (seconds)';
const blank = 'This value should not be blank.';

it('shows an inherited value in a disabled control', async () => {
  await openEditor('grace');
  expect(checkbox(useSystem)).toBeChecked();
  expect(textbox(outlookInterval)).toHaveValue('30');
  expect(textbox(outlookInterval)).toBeDisabled();
});

it('enables the control with the inherited value when Use System is cleared', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(useSystem));
  expect(textbox(outlookInterval)).toHaveValue('30');
  expect(textbox(outlookInterval)).toBeEnabled();
  expect(row(outlookInterval).getByText('Changed, not saved')).toBeVisible();
});

it('returns to the inherited value when Use System is checked again', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  await user.click(checkbox(useSystem));
  expect(textbox(outlookInterval)).toHaveValue('30');
  expect(textbox(outlookInterval)).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save settings' })).not.toBeInTheDocument();
});

it('removes the error when Use System is checked again', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '0');
  await user.click(checkbox(useSystem));
  expect(screen.queryByText(range)).not.toBeInTheDocument();
  expect(textbox(outlookInterval)).not.toBeInvalid();
});

it('shows the inherited value on the Use System checkbox of an overridden setting', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (60), ${crmInterval}`));
  expect(textbox(crmInterval)).toHaveValue('60');
  expect(screen.getByText('1 change')).toBeVisible();
});

it.each([
  ['', blank],
  ['0', range],
  ['86400', range],
  ['1.5', range],
  ['1e3', range],
  ['-5', range],
  ['abc', range],
  ['2 minutes', range],
])('shows the error of "%s"', async (text, sentence) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, text);
  expect(textbox(crmInterval)).toBeInvalid();
  expect(textbox(crmInterval)).toHaveAccessibleDescription(expect.stringContaining(sentence) as string);
});

it.each([
  ['1', 'every second'],
  ['90', 'every 1 minute, 30 seconds'],
  [' 3600 ', 'every hour'],
  ['86399', 'every 23 hours, 59 minutes, 59 seconds'],
])('shows the meaning of "%s"', async (text, plain) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, text);
  expect(row(crmInterval).getByText(plain)).toBeVisible();
  expect(textbox(crmInterval)).not.toBeInvalid();
});

it('updates the meaning during typing', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '');
  await user.keyboard('9');
  expect(row(crmInterval).getByText('every 9 seconds')).toBeVisible();
  await user.keyboard('0');
  expect(row(crmInterval).getByText('every 1 minute, 30 seconds')).toBeVisible();
});

it('needs two clicks for an inherited toggle: Use System, then the toggle', async () => {
  const { user } = await openEditor('grace');
  const toggle = screen.getByRole('switch', { name: 'Contacts' });
  expect(toggle).toBeDisabled();
  await user.click(checkbox('Use System (On), Contacts'));
  expect(toggle).toBeEnabled();
  expect(toggle).toBeChecked();
  await user.click(toggle);
  expect(toggle).not.toBeChecked();
  expect(row('Contacts').getByText('Not synced')).toBeVisible();
});

it('shows the labels of the values of a select field', async () => {
  const { user } = await openEditor('grace');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'Outlook to OroCRM');
  expect(row('Sync Direction').getByText('Changes go from Outlook to OroCRM only')).toBeVisible();
});

it('counts the changes', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  expect(screen.getByText('1 change')).toBeVisible();
  await user.click(screen.getByRole('switch', { name: 'Tasks' }));
  expect(screen.getByText('2 changes')).toBeVisible();
});

it('does not count a setting with its previous value', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await fill(user, crmInterval, '300');
  expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
});

it('counts the values to correct', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '0');
  await overrideOutlookInterval(user, '');
  expect(screen.getByText(/2 values to fix/)).toBeVisible();
});

it('removes every edit on Discard changes', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await overrideOutlookInterval(user, '');
  await user.click(button('Discard changes'));
  expect(textbox(crmInterval)).toHaveValue('300');
  expect(checkbox(useSystem)).toBeChecked();
  expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
});

it('moves the focus to the invalid value instead of saving', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await overrideOutlookInterval(user, '86400');
  await user.click(button('Save settings'));
  expect(textbox(outlookInterval)).toHaveFocus();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(saveRequests()).toHaveLength(0);
});

it('sends nothing during editing', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  expect(saveRequests()).toHaveLength(0);
});
