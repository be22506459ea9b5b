// Options and values of a newer or older CRM are shown as received, and are never sent back changed.
import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { crmInterval, fill, outlookInterval, save, textbox } from './actions';
import { acmeOption, jsonResponse, policyWith, defaultOption } from './literalPolicy';
import { openEditor, saveRequests, row, server } from './openPane';

const openWith = async (options: Record<string, object | undefined>) => {
  server.use(http.get('*/api/configuration/outlook', () => jsonResponse(policyWith(options))));
  return openEditor('grace');
};
const mirror = { 'outlook.sync_direction': acmeOption('mirror', 'bidirectional') };

describe('an unknown value', () => {
  it('is shown as received', async () => {
    await openWith(mirror);
    expect(row('Sync Direction').getByText('mirror')).toBeVisible();
  });

  it('cannot be changed, with the reason', async () => {
    await openWith(mirror);
    expect(row('Sync Direction').queryByRole('radio')).not.toBeInTheDocument();
    expect(row('Sync Direction').queryByRole('checkbox')).not.toBeInTheDocument();
    expect(row('Sync Direction').getByText('This value comes from a newer OroCRM. Change it there.')).toBeVisible();
    expect(row('Sync Direction').queryByText(/can’t change this setting/)).not.toBeInTheDocument();
  });

  it('shows the reason of the CRM when that makes the setting read-only', async () => {
    await openWith({ 'outlook.sync_direction': { ...acmeOption('outlook_to_crm', 'bidirectional'), editable: false } });
    expect(row('Sync Direction').getByText('You can’t change this setting here')).toBeVisible();
  });

  it('is an unknown direction in the summary', async () => {
    await openWith(mirror);
    expect(screen.getByText('This add-in doesn’t know the direction')).toBeVisible();
  });

  it('does not prevent saving the other settings', async () => {
    const { user } = await openWith({ ...mirror, 'outlook.outlook_sync_interval': acmeOption(60, 30) });
    await fill(user, outlookInterval, '90');
    await save(user);
    await waitFor(() => expect(saveRequests()).toHaveLength(1));
    expect(await saveRequests()[0]?.text()).not.toContain('sync_direction');
  });
});

it('shows an unknown option', async () => {
  await openWith({ 'outlook.notes_enabled': defaultOption(true) });
  expect(screen.getByText('outlook.notes_enabled (not known to this add-in): On')).toBeVisible();
});

it('shows an option that an older CRM does not have as not offered', async () => {
  await openWith({ 'outlook.conflict_resolution': undefined });
  expect(row('Conflict Resolution').getByText('Not available in this version of OroCRM')).toBeVisible();
  expect(row('Conflict Resolution').queryByRole('radio')).not.toBeInTheDocument();
});

it.each([
  [0, '0', '0 is under the minimum (1)'],
  [86400, '86400', '86400 is over the maximum (86399)'],
  [1.5, '1.5', '1.5 isn’t a valid value for this setting'],
  ['300', '300', '300 isn’t a valid value for this setting'],
  [null, '', 'null isn’t a valid value for this setting'],
])('shows the interval %j with a warning, in an editable field', async (value, shown, problem) => {
  await openWith({ 'outlook.outlook_sync_interval': acmeOption(value, 30) });
  expect(textbox(outlookInterval)).toHaveValue(shown);
  expect(textbox(outlookInterval)).toBeEnabled();
  const warning = row(outlookInterval).getByText(problem);
  expect(warning).toBeVisible();
  expect(warning.parentElement?.querySelector('svg')).toBeInTheDocument();
});

it.each([0, 86400, 1.5, '300', null])('saves another setting when an interval is %j', async (value) => {
  const { user } = await openWith({
    'outlook.outlook_sync_interval': acmeOption(value, 30),
    'outlook.crm_sync_interval': acmeOption(60, 120),
  });
  await fill(user, crmInterval, '90');
  await save(user);
  await waitFor(() => expect(saveRequests()).toHaveLength(1));
  expect(await saveRequests()[0]?.text()).not.toContain('outlook_sync_interval');
});

it('a value out of range can be corrected', async () => {
  const { user } = await openWith({ 'outlook.outlook_sync_interval': acmeOption(86400, 30) });
  await fill(user, outlookInterval, '90');
  expect(row(outlookInterval).getByText(/every 1 min, 30 sec/)).toBeVisible();
  expect(screen.getByText('1 change')).toBeVisible();
});

it('a numeric string can be corrected to that number', async () => {
  const { user } = await openWith({ 'outlook.outlook_sync_interval': acmeOption('300', 30) });
  await fill(user, outlookInterval, '300');
  expect(screen.getByText('1 change')).toBeVisible();
});

describe('an option without a source', () => {
  const optionWithoutSource = {
    'outlook.outlook_sync_interval': { scope: 'organization', dataType: 'integer', value: 45 },
  };

  it('is shown with its value and "Source unknown"', async () => {
    await openWith(optionWithoutSource);
    expect(row(outlookInterval).getByText('45')).toBeVisible();
    expect(row(outlookInterval).getByText('Source unknown')).toBeVisible();
  });

  it('cannot be changed', async () => {
    await openWith(optionWithoutSource);
    expect(screen.queryByRole('textbox', { name: outlookInterval })).not.toBeInTheDocument();
  });
});

it('does not show missing types as off', async () => {
  await openWith({
    'outlook.contacts_enabled': undefined,
    'outlook.tasks_enabled': undefined,
    'outlook.calendar_events_enabled': undefined,
  });
  expect(screen.queryByText(/^Nothing syncs/)).not.toBeInTheDocument();
});

it('shows the value of a toggle that is neither on nor off as received', async () => {
  await openWith({ 'outlook.tasks_enabled': acmeOption('weekdays', true) });
  expect(row('Tasks').getByText('weekdays')).toBeVisible();
});
