// A CRM that is newer, older or stranger than this build: shown as it came, and never sent back changed.
import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { crmInterval, fill, outlookInterval, save, textbox } from './actions';
import { acmes, answer, policyWith, shipped } from './literalPolicy';
import { openEditor, patches, row, server } from './openPane';

const openWith = async (options: Record<string, object | undefined>) => {
  server.use(http.get('*/api/configuration/outlook', () => answer(policyWith(options))));
  return openEditor('grace');
};
const mirror = { 'outlook.sync_direction': acmes('mirror', 'bidirectional') };

describe('a value that this build does not know', () => {
  it('is shown as it came', async () => {
    await openWith(mirror);
    expect(row('Sync Direction').getByText('mirror')).toBeVisible();
  });

  it('cannot be changed, and says why', async () => {
    await openWith(mirror);
    expect(row('Sync Direction').queryByRole('combobox')).not.toBeInTheDocument();
    expect(row('Sync Direction').queryByRole('checkbox')).not.toBeInTheDocument();
    expect(row('Sync Direction').getByText(/^This add-in does not know this value/)).toBeVisible();
    expect(row('Sync Direction').getByText(/^OroCRM has values here .* Change it in OroCRM\.$/)).toBeVisible();
    expect(row('Sync Direction').queryByText(/does not let you change/)).not.toBeInTheDocument();
  });

  it('is the CRM’s to keep from being changed where it says so', async () => {
    await openWith({ 'outlook.sync_direction': { ...acmes('outlook_to_crm', 'bidirectional'), editable: false } });
    expect(row('Sync Direction').getByText('OroCRM does not let you change this setting here')).toBeVisible();
  });

  it('is not claimed to be any direction in the summary', async () => {
    await openWith(mirror);
    expect(
      screen.getByText('Contacts, tasks, and calendar events sync in a direction that this add-in does not know.'),
    ).toBeVisible();
  });

  it('does not keep the other settings from being saved', async () => {
    const { user } = await openWith({ ...mirror, 'outlook.outlook_sync_interval': acmes(60, 30) });
    await fill(user, outlookInterval, '90');
    await save(user);
    await waitFor(() => expect(patches()).toHaveLength(1));
    expect(await patches()[0]?.text()).not.toContain('sync_direction');
  });
});

it('shows an option that this build does not know', async () => {
  await openWith({ 'outlook.notes_enabled': shipped(true) });
  expect(screen.getByText('outlook.notes_enabled (not known to this add-in): On')).toBeVisible();
});

it('says of an option that an older CRM does not have that it is not offered', async () => {
  await openWith({ 'outlook.conflict_resolution': undefined });
  expect(row('Conflict Resolution').getByText('Not offered by this OroCRM')).toBeVisible();
  expect(row('Conflict Resolution').queryByRole('combobox')).not.toBeInTheDocument();
});

it.each([
  [0, '0'],
  [86400, '86400'],
  [1.5, '1.5'],
  ['300', '300'],
  [null, ''],
])('shows the interval %j with a warning, to be put right', async (value, shown) => {
  await openWith({ 'outlook.outlook_sync_interval': acmes(value, 30) });
  expect(textbox(outlookInterval)).toHaveValue(shown);
  expect(textbox(outlookInterval)).toBeEnabled();
  const warning = row(outlookInterval).getByText('Not a value that this setting allows');
  expect(warning).toBeVisible();
  expect(warning.querySelector('svg')).toBeInTheDocument();
});

it.each([0, 86400, 1.5, '300', null])('saves another setting where an interval is %j', async (value) => {
  const { user } = await openWith({
    'outlook.outlook_sync_interval': acmes(value, 30),
    'outlook.crm_sync_interval': acmes(60, 120),
  });
  await fill(user, crmInterval, '90');
  await save(user);
  await waitFor(() => expect(patches()).toHaveLength(1));
  expect(await patches()[0]?.text()).not.toContain('outlook_sync_interval');
});

it('lets a value out of range be put right', async () => {
  const { user } = await openWith({ 'outlook.outlook_sync_interval': acmes(86400, 30) });
  await fill(user, outlookInterval, '90');
  expect(row(outlookInterval).getByText('every 1 minute, 30 seconds')).toBeVisible();
  expect(screen.getByText('1 change')).toBeVisible();
});

it('lets a text that reads like a number be put right as that number', async () => {
  const { user } = await openWith({ 'outlook.outlook_sync_interval': acmes('300', 30) });
  await fill(user, outlookInterval, '300');
  expect(screen.getByText('1 change')).toBeVisible();
});

describe('an option without a source', () => {
  const bare = { 'outlook.outlook_sync_interval': { scope: 'organization', dataType: 'integer', value: 45 } };

  it('is shown with its value and "Source unknown"', async () => {
    await openWith(bare);
    expect(row(outlookInterval).getByText('45')).toBeVisible();
    expect(row(outlookInterval).getByText('Source unknown')).toBeVisible();
  });

  it('cannot be changed', async () => {
    await openWith(bare);
    expect(screen.queryByRole('textbox', { name: outlookInterval })).not.toBeInTheDocument();
  });
});

it('does not say that a type is off of which the CRM says nothing', async () => {
  await openWith({
    'outlook.contacts_enabled': undefined,
    'outlook.tasks_enabled': undefined,
    'outlook.calendar_events_enabled': undefined,
  });
  expect(screen.queryByText(/^Nothing syncs/)).not.toBeInTheDocument();
});

it('shows a toggle that is neither on nor off as it came, and not as off', async () => {
  await openWith({ 'outlook.tasks_enabled': acmes('weekdays', true) });
  expect(row('Tasks').getByText('weekdays')).toBeVisible();
});
