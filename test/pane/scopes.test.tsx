// The levels: what each inherits from, who may change it, and that edits stay where they were made.
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  outlookInterval,
  overrideOutlookInterval,
  pickLevel,
  textbox,
} from './actions';
import { gate } from './deferred';
import { openEditor, requested, row, server } from './openPane';

it('says Use System at the organization', async () => {
  await openEditor('grace');
  expect(checkbox(`Use System (60), ${crmInterval}`)).not.toBeChecked();
});

it('says Use Default at the system level', async () => {
  const { user } = await openEditor('ines');
  await pickLevel(user, 'System');
  expect(checkbox(`Use Default (120), ${crmInterval}`)).not.toBeChecked();
});

it('says Use Organization at the level of a person', async () => {
  await openEditor('lena');
  expect(screen.getByRole('radio', { name: 'Me' })).toBeChecked();
  expect(checkbox(`Use Organization (300), ${crmInterval}`)).toBeChecked();
});

it('lets a person change their own level who may configure nothing else', async () => {
  const { user } = await openEditor('lena');
  await fill(user, outlookInterval, '45');
  expect(screen.getByText('1 change')).toBeVisible();
});

it.each([
  ['System', 'Read only: people who may configure the system can change this level.'],
  ['Me', 'Read only: people who may configure their own settings can change this level.'],
] as const)('says why the level %s is read only', async (level, reason) => {
  const { user } = await openEditor('grace');
  await pickLevel(user, level);
  expect(screen.getByText(reason)).toBeVisible();
  for (const role of ['textbox', 'combobox', 'checkbox', 'switch'] as const) {
    expect(screen.queryByRole(role)).not.toBeInTheDocument();
  }
});

it('says why the organization is read only to those who may change only their own level', async () => {
  const { user } = await openEditor('lena');
  await pickLevel(user, 'Organization');
  expect(screen.getByText('Read only: administrators of this organization can change this level.')).toBeVisible();
});

it('keeps edits, even wrong ones, while another level is looked at', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  await fill(user, crmInterval, '0');
  await pickLevel(user, 'System');
  expect(screen.queryByRole('button', { name: 'Save settings' })).not.toBeInTheDocument();
  await pickLevel(user, 'Organization');
  expect(textbox(outlookInterval)).toHaveValue('90');
  expect(textbox(crmInterval)).toHaveValue('0');
  expect(screen.getByText(/2 changes/)).toBeVisible();
});

it('keeps edits while the policy is read again', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await user.click(button('Refresh'));
  await screen.findByText(/^As of/);
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('asks for each level that is looked at', async () => {
  const { user } = await openEditor('grace');
  await pickLevel(user, 'System');
  expect(requested().at(-1)).toBe('GET /api/configuration/outlook?scope=global&include=options');
});

it('leads to another organization whoever may configure the system', async () => {
  const { user } = await openEditor('ines');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Organization' }), 'Globex');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: Globex' })).toBeVisible();
  expect(requested()).toContain('GET /api/configuration/outlook?scope=organization&scopeId=2&include=options');
});

it('offers no other organization to an administrator of one', async () => {
  await openEditor('grace');
  expect(screen.queryByRole('combobox', { name: 'Organization' })).not.toBeInTheDocument();
  expect(requested()).not.toContain('GET /api/organizations');
});

it('works without the list of organizations where that cannot be read', async () => {
  server.use(http.get('*/api/organizations', () => HttpResponse.error()));
  await openEditor('ines');
  expect(row(crmInterval).getByRole('textbox')).toBeEnabled();
});

it('does not let a late answer about one level take the place of another', async () => {
  const { user } = await openEditor('grace');
  const late = gate();
  server.use(
    http.get('*/api/configuration/outlook', async ({ request }) => {
      if (request.url.includes('scope=global')) await late.opened;
      return undefined;
    }),
  );
  await user.click(screen.getByRole('radio', { name: 'System' }));
  expect(screen.getByRole('main')).toBeVisible();
  late.open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
});

it('leaves a way back to the edits where another level cannot be read', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      request.url.includes('scope=global') ? HttpResponse.error() : undefined,
    ),
  );
  await user.click(screen.getByRole('radio', { name: 'System' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('radio', { name: 'Organization' }));
  expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('450');
});

it('tries again what could not be read, and nothing else', async () => {
  const { user } = await openEditor('grace');
  let broken = true;
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      broken && request.url.includes('scope=global') ? HttpResponse.error() : undefined,
    ),
  );
  await user.click(screen.getByRole('radio', { name: 'System' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByRole('radio', { name: 'System' })).toBeChecked();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
});
