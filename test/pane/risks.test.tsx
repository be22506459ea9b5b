// Only changes that introduce a risk to data need a confirmation.
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http } from 'msw';
import { checkbox, choose, crmInterval, fill, review } from './actions';
import { acmeOption, jsonResponse, policyWith, validationDocument } from './literalPolicy';
import { openEditor, saveRequests, server } from './openPane';
import { onValidation, policyUrl } from './faultyCrm';
import { keepEditing } from './reviewSteps';

const openWith = async (options: Record<string, object>) => {
  server.use(
    http.get(policyUrl, () => jsonResponse(policyWith(options))),
    onValidation(() => jsonResponse(validationDocument(options))),
  );
  return openEditor('grace');
};
const direction = (value: string) => ({ 'outlook.sync_direction': acmeOption(value, 'bidirectional') });
const rule = (value: string) => ({ 'outlook.conflict_resolution': acmeOption(value, 'crm_wins') });
const off = { 'outlook.tasks_enabled': acmeOption(false, true) };
const on = { 'outlook.tasks_enabled': acmeOption(true, true) };

const chooses = (label: string, value: string) => (user: UserEvent) => choose(user, label, value);
const toggle = (name: string) => (user: UserEvent) => user.click(screen.getByRole('switch', { name }));
const inherit = (name: string) => (user: UserEvent) => user.click(checkbox(name));

const all = 'Contacts, tasks, and calendar events';
const deletes = 'This can delete or overwrite data';

it.each([
  ['a type is turned on', off, toggle('Tasks'), deletes, 'Tasks deleted in OroCRM will be deleted from Outlook.'],
  [
    'a cleared override turns a type on',
    off,
    inherit('Use System (On), Tasks'),
    deletes,
    'Tasks deleted in OroCRM will be deleted from Outlook.',
  ],
  [
    'OroCRM to Outlook becomes Bidirectional',
    direction('crm_to_outlook'),
    chooses('Sync Direction', 'Bidirectional'),
    deletes,
    `${all} deleted in OroCRM will be deleted from Outlook.`,
  ],
  [
    'a cleared override makes it Bidirectional',
    direction('crm_to_outlook'),
    inherit('Use System (Bidirectional), Sync Direction'),
    deletes,
    `${all} deleted in OroCRM will be deleted from Outlook.`,
  ],
  [
    'Bidirectional becomes Outlook to OroCRM',
    direction('bidirectional'),
    chooses('Sync Direction', 'Outlook to OroCRM'),
    deletes,
    `${all} edited only in OroCRM will be overwritten from Outlook.`,
  ],
  [
    'Outlook wins instead of OroCRM',
    rule('crm_wins'),
    chooses('Conflict Resolution', 'Outlook always wins'),
    deletes,
    'If both sides change, Outlook’s edit will replace OroCRM’s.',
  ],
  [
    'Bidirectional becomes OroCRM to Outlook',
    direction('bidirectional'),
    chooses('Sync Direction', 'OroCRM to Outlook'),
    'Outlook edits won’t reach OroCRM',
    `Edits to ${all.charAt(0).toLowerCase()}${all.slice(1)} in Outlook won’t be sent to OroCRM.`,
  ],
  [
    'a type is turned off',
    on,
    toggle('Tasks'),
    'Edits will no longer reach the other side',
    'Edits to tasks in Outlook won’t be sent to OroCRM.',
  ],
])('asks for confirmation when %s', async (_name, options, edit, title, sentence) => {
  const { user } = await openWith(options);
  await edit(user);
  const dialog = await review(user);
  const warning = within(dialog.getByRole('region', { name: title }));
  expect(warning.getByText(sentence)).toBeVisible();
  expect(warning.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
});

it.each([
  ['an interval', acmeOption(300, 120), (user: UserEvent) => fill(user, crmInterval, '450')],
  ['an interval that is inherited again', acmeOption(300, 120), inherit(`Use System (120), ${crmInterval}`)],
])('asks for no confirmation for %s', async (_name, option, edit) => {
  const { user } = await openWith({ 'outlook.crm_sync_interval': option });
  await edit(user);
  expect((await review(user)).queryByRole('checkbox')).not.toBeInTheDocument();
});

it('asks for no confirmation when the conflict rule changes but has no effect in this direction', async () => {
  const { user } = await openWith({ ...direction('crm_to_outlook'), ...rule('crm_wins') });
  await choose(user, 'Conflict Resolution', 'Outlook always wins');
  expect((await review(user)).queryByRole('checkbox')).not.toBeInTheDocument();
});

it('sends nothing before the confirmation, and shows an error', async () => {
  const { user } = await openWith(off);
  await toggle('Tasks')(user);
  const dialog = await review(user);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const box = dialog.getByRole('checkbox', { name: 'I understand' });
  expect(dialog.getByText('Check this box to save.').closest('[role=alert]')).toBeVisible();
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription('Check this box to save.');
  expect(box).toHaveFocus();
  expect(saveRequests()).toHaveLength(0);
  await user.click(box);
  expect(dialog.queryByText('Check this box to save.')).not.toBeInTheDocument();
  expect(box).toBeValid();
});

it('saves after the confirmation', async () => {
  const { user } = await openEditor('grace');
  await toggle('Tasks')(user);
  const dialog = await review(user);
  await user.click(dialog.getByRole('checkbox', { name: 'I understand' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeVisible();
});

it('asks again when the review is opened again', async () => {
  const { user } = await openWith(off);
  await toggle('Tasks')(user);
  const dialog = await review(user);
  await user.click(dialog.getByRole('checkbox', { name: 'I understand' }));
  await keepEditing(user);
  const again = await review(user);
  expect(again.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
});
