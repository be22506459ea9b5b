// Which scope each scope inherits from, who can edit it, and that edits stay at their scope.
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  outlookInterval,
  overrideOutlookInterval,
  scopeTab,
  selectOrganization,
  selectScope,
  textbox,
} from './actions';
import { deferred } from './deferred';
import { openEditor, requested, row, server } from './openPane';

it('shows Use System at the organization', async () => {
  await openEditor('grace');
  expect(checkbox(`Use System (60), ${crmInterval}`)).not.toBeChecked();
});

it('shows Use Default at the system', async () => {
  const { user } = await openEditor('ines');
  await selectScope(user, 'System');
  expect(checkbox(`Use Default (120), ${crmInterval}`)).not.toBeChecked();
});

it('shows Use Organization at a user', async () => {
  await openEditor('lena');
  expect(scopeTab('You')).toBeChecked();
  expect(checkbox(`Use Organization (300), ${crmInterval}`)).toBeChecked();
});

it('a user who can only configure their own settings can edit them', async () => {
  const { user } = await openEditor('lena');
  await fill(user, outlookInterval, '45');
  expect(screen.getByText('1 change')).toBeVisible();
});

it.each([
  ['System', 'View only: people who can configure the system can change this level.'],
  ['You', 'View only: people who can configure their own settings can change this level.'],
] as const)('shows why %s is read-only', async (scope, reason) => {
  const { user } = await openEditor('grace');
  await selectScope(user, scope);
  expect(screen.getByText(reason)).toBeVisible();
  for (const role of ['textbox', 'combobox', 'checkbox', 'switch'] as const) {
    expect(screen.queryByRole(role)).not.toBeInTheDocument();
  }
  expect(screen.getAllByRole('radiogroup')).toEqual([screen.getByRole('radiogroup', { name: 'Level' })]);
  expect(screen.queryByRole('button', { name: /^Enforce/ })).not.toBeInTheDocument();
});

it('shows why the organization is read-only to a user who can only edit their own settings', async () => {
  const { user } = await openEditor('lena');
  await selectScope(user, 'Organization');
  expect(screen.getByText('View only: administrators of this organization can change this level.')).toBeVisible();
});

it('keeps edits, also invalid ones, while another scope is shown', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  await fill(user, crmInterval, '0');
  await selectScope(user, 'System');
  expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  await selectScope(user, 'Organization');
  expect(textbox(outlookInterval)).toHaveValue('90');
  expect(textbox(crmInterval)).toHaveValue('0');
  expect(screen.getByText(/2 changes/)).toBeVisible();
});

describe('a level out of view that has unsaved changes', () => {
  const marked = () =>
    ['System', 'Organization', 'You'].filter((name) =>
      screen.queryByRole('radio', { name: new RegExp(`^${name} ?, unsaved changes$`) }),
    );

  it('is marked', async () => {
    const { user } = await openEditor('ines');
    await fill(user, crmInterval, '450');
    expect(marked()).toEqual([]);
    await selectScope(user, 'System');
    await fill(user, crmInterval, '90');
    expect(marked()).toEqual(['Organization']);
    await selectScope(user, 'You');
    expect(marked()).toEqual(['System', 'Organization']);
    await selectScope(user, 'System');
    await user.click(button('Discard all changes'));
    await selectScope(user, 'You');
    expect(marked()).toEqual(['Organization']);
  });

  it('is marked while another organization is in view', async () => {
    const { user } = await openEditor('ines');
    await fill(user, crmInterval, '450');
    await selectOrganization(user, 'Globex');
    await screen.findByRole('heading', { level: 1, name: 'Sync policy: Globex' });
    expect(marked()).toEqual(['Organization']);
    await selectOrganization(user, 'Acme');
    await screen.findByRole('heading', { level: 1, name: 'Sync policy: Acme' });
    expect(marked()).toEqual([]);
    expect(textbox(crmInterval)).toHaveValue('450');
  });
});

it('names the level of the organization as people with one know it', async () => {
  await openEditor('grace');
  expect(scopeTab('Organization')).toHaveAccessibleName('Acme');
});

it('keeps edits when the policy is read again', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await user.click(button('Refresh'));
  await screen.findByText('Up to date');
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('reads each scope that is selected', async () => {
  const { user } = await openEditor('grace');
  await selectScope(user, 'System');
  expect(requested().at(-1)).toBe('GET /api/configuration/outlook?scope=global&include=options');
});

it('offers the other organizations to users who can configure the system', async () => {
  const { user } = await openEditor('ines');
  await selectOrganization(user, 'Globex');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: Globex' })).toBeVisible();
  expect(requested()).toContain('GET /api/configuration/outlook?scope=organization&scopeId=2&include=options');
});

it('offers no other organization to an administrator of one', async () => {
  await openEditor('grace');
  expect(screen.queryByRole('combobox', { name: 'Organization' })).not.toBeInTheDocument();
  expect(requested()).not.toContain('GET /api/organizations');
});

it('works when the list of organizations cannot be read', async () => {
  server.use(http.get('*/api/organizations', () => HttpResponse.error()));
  await openEditor('ines');
  expect(row(crmInterval).getByRole('textbox')).toBeEnabled();
});

it('shows the selected scope when its response is late', async () => {
  const { user } = await openEditor('grace');
  const pending = deferred();
  server.use(
    http.get('*/api/configuration/outlook', async ({ request }) => {
      if (request.url.includes('scope=global')) await pending.promise;
      return undefined;
    }),
  );
  await user.click(scopeTab('System'));
  expect(screen.getByRole('main')).toBeVisible();
  pending.resolve();
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
});

it('returns to the edits when another scope cannot be read', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      request.url.includes('scope=global') ? HttpResponse.error() : undefined,
    ),
  );
  await user.click(scopeTab('System'));
  await screen.findByRole('alert');
  await user.click(scopeTab('Organization'));
  expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('450');
});

it('Try again reads only the scope that could not be read', async () => {
  const { user } = await openEditor('grace');
  let isBroken = true;
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      isBroken && request.url.includes('scope=global') ? HttpResponse.error() : undefined,
    ),
  );
  await user.click(scopeTab('System'));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Try again' });
  expect(scopeTab('System')).toBeChecked();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
});
