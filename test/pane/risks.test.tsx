// Only changes that introduce a risk to data need a confirmation.
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http } from 'msw';
import { checkbox, crmInterval, fill, review } from './actions';
import { acmeOption, jsonResponse, policyWith, validationDocument } from './literalPolicy';
import { openEditor, saveRequests, server } from './openPane';
import { onValidation, policyUrl } from './faultyCrm';

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

const choose = (label: string, value: string) => (user: UserEvent) =>
  user.selectOptions(screen.getByRole('combobox', { name: label }), value);
const toggle = (name: string) => (user: UserEvent) => user.click(screen.getByRole('switch', { name }));
const inherit = (name: string) => (user: UserEvent) => user.click(checkbox(name));

const deleted = 'a record deleted in OroCRM will be deleted from Outlook';

it.each([
  ['a type is turned on', off, toggle('Tasks'), `Tasks: ${deleted}`],
  ['a cleared override turns a type on', off, inherit('Use System (On), Tasks'), `Tasks: ${deleted}`],
  [
    'OroCRM to Outlook becomes Bidirectional',
    direction('crm_to_outlook'),
    choose('Sync Direction', 'Bidirectional'),
    `Contacts, tasks, and calendar events: ${deleted}.`,
  ],
  [
    'a cleared override makes it Bidirectional',
    direction('crm_to_outlook'),
    inherit('Use System (Bidirectional), Sync Direction'),
    `Contacts, tasks, and calendar events: ${deleted}.`,
  ],
  [
    'Bidirectional becomes Outlook to OroCRM',
    direction('bidirectional'),
    choose('Sync Direction', 'Outlook to OroCRM'),
    'Contacts, tasks, and calendar events: an edit made only in OroCRM will be overwritten from Outlook',
  ],
  [
    'Outlook wins instead of OroCRM',
    rule('crm_wins'),
    choose('Conflict Resolution', 'Outlook always wins'),
    'Contacts, tasks, and calendar events: an edit in OroCRM will be overwritten if both sides change.',
  ],
  [
    'Bidirectional becomes OroCRM to Outlook',
    direction('bidirectional'),
    choose('Sync Direction', 'OroCRM to Outlook'),
    'Contacts, tasks, and calendar events: an edit in Outlook will no longer reach OroCRM.',
  ],
  [
    'a type is turned off',
    on,
    toggle('Tasks'),
    'Tasks: an edit in Outlook will no longer reach OroCRM. An edit in OroCRM will no longer reach Outlook.',
  ],
])('asks for confirmation when %s', async (_name, options, edit, sentence) => {
  const { user } = await openWith(options);
  await edit(user);
  const dialog = await review(user);
  expect(dialog.getByText(sentence, { exact: false })).toBeVisible();
  expect(dialog.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
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
  await choose('Conflict Resolution', 'Outlook always wins')(user);
  expect((await review(user)).queryByRole('checkbox')).not.toBeInTheDocument();
});

it('sends nothing before the confirmation, and shows an error', async () => {
  const { user } = await openWith(off);
  await toggle('Tasks')(user);
  const dialog = await review(user);
  await user.click(dialog.getByRole('button', { name: 'Save settings' }));
  expect(dialog.getByText('Check this box to save.')).toBeVisible();
  expect(saveRequests()).toHaveLength(0);
});

it('saves after the confirmation', async () => {
  const { user } = await openEditor('grace');
  await toggle('Tasks')(user);
  const dialog = await review(user);
  await user.click(dialog.getByRole('checkbox', { name: 'I understand' }));
  await user.click(dialog.getByRole('button', { name: 'Save settings' }));
  expect(await screen.findByText('Configuration saved')).toBeVisible();
});

it('asks again when the review is opened again', async () => {
  const { user } = await openWith(off);
  await toggle('Tasks')(user);
  const dialog = await review(user);
  await user.click(dialog.getByRole('checkbox', { name: 'I understand' }));
  await user.click(dialog.getByRole('button', { name: 'Keep editing' }));
  const again = await review(user);
  expect(again.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
});
