// The impact of a change before it is saved.
import type { FrameLocator } from '@playwright/test';
import { demonstration } from '../../src/server/demonstration';
import { outlookInterval, save } from './actions';
import { overriddenWith } from './crm';
import { expect, test } from './pane';
import { enforceBothWays } from './scenarios/steps';

const impact = (pane: FrameLocator) => pane.getByRole('group', { name: 'What will happen' });

test('an administrator sees the impact while editing', async ({ openAs }) => {
  const { pane } = await openAs('Grace Weber');
  await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('crm_to_outlook');
  await pane.getByRole('button', { name: 'What will happen' }).click();
  await expect(impact(pane).getByText('Conflict Resolution no longer applies: sync goes one way.')).toBeVisible();
  await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
  await expect(impact(pane).getByText('This can delete or overwrite data')).toBeVisible();
  await expect(pane.getByText('With your changes:')).toBeVisible();
  await pane.getByRole('button', { name: 'Discard changes' }).click();
  await expect(pane.getByText('With your changes:')).toHaveCount(0);
});

test.describe('in a large organization', () => {
  const state = demonstration();
  for (let id = 100; id < 125; id += 1) {
    const capabilities = ['reader' as const];
    state.people.push({ id: String(id), name: 'Zoe Winter', organizationId: '1', capabilities, accessRevision: 1 });
  }
  test.use({ data: state });

  test('loads the audience page by page, and scrolls to the new names', async ({ openAs }) => {
    const { pane } = await openAs('Grace Weber');
    await pane.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
    await pane.getByRole('textbox', { name: outlookInterval }).fill('45');
    await pane.getByRole('button', { name: 'What will happen' }).click();
    const names = impact(pane);
    await names.getByRole('button', { name: `29 people will use this value, ${outlookInterval}` }).click();
    await expect(names.getByText('Grace Weber', { exact: true })).toBeInViewport();
    const zoes = names.getByText('Zoe Winter', { exact: true });
    const shown = await zoes.count();
    expect(shown).toBeLessThan(25);
    await names.getByRole('button', { name: 'Show more people' }).press('Enter');
    await expect(zoes).toHaveCount(25);
    await expect(zoes.nth(shown)).toBeFocused();
    await expect(zoes.nth(shown)).toBeInViewport();
    await expect(names.getByRole('button', { name: 'Show more people' })).toHaveCount(0);
  });
});

test('the review of an enforced direction lists the organization that it overrules, and requires a confirmation', async ({
  openAs,
}) => {
  const opened = await openAs('Ines Costa');
  const { pane, crm } = opened;
  await enforceBothWays(opened);
  const dialog = pane.getByRole('dialog');
  const globex = dialog.getByRole('listitem').filter({ hasText: 'Globex' });
  await expect(globex).toContainText('2 people');
  await expect(globex).toContainText('from OroCRM to Outlook to Bidirectional');
  await expect(globex).toContainText('a record deleted in OroCRM will be deleted from Outlook');
  await expect(globex).toContainText('An edit in OroCRM will be overwritten if both sides change');
  await expect(globex).toContainText('set by Maya Lindqvist on Sep 21, will be set aside');
  await expect(globex).toContainText('Outlook only shows what the CRM knows');
  const changes = () => crm.requests.filter(({ isSave }) => isSave);
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(dialog.getByText('Check this box to save.')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'I understand' })).toBeFocused();
  expect(changes()).toHaveLength(0);
  await dialog.getByRole('checkbox', { name: 'I understand' }).check();
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  expect(changes()).toHaveLength(1);
  const { pane: maya } = await openAs('Maya Lindqvist');
  await expect(maya.getByRole('button', { name: /^Enforced by Ines Costa \(System\)/ })).toBeVisible();
  await expect(
    maya.getByText('Globex’s value (OroCRM to Outlook) is kept but ignored while this is enforced'),
  ).toBeVisible();
});

test('an open review is updated after a change by an affected organization, and asks for another confirmation', async ({
  openAs,
}) => {
  const opened = await openAs('Ines Costa');
  const { pane, crm } = opened;
  await crm.save('Maya Lindqvist', 'organization', 'direction', { useParentScopeValue: true });
  await enforceBothWays(opened);
  const dialog = pane.getByRole('dialog');
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await crm.save('Maya Lindqvist', 'organization', 'direction', overriddenWith('crm_to_outlook'));
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Something has changed.');
  await expect(dialog.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
  await expect(dialog.getByText('Globex')).toBeVisible();
  const saved = crm.requests.filter(({ isSave }) => isSave);
  expect(saved).toHaveLength(0);
});

test('does not report the person’s own changes, and hides the save notice once there is a new draft', async ({
  openAs,
}) => {
  const { pane } = await openAs('Lena Fischer');
  await pane.getByRole('checkbox', { name: `Use Organization (30), ${outlookInterval}` }).check();
  await save(pane);
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  await expect(pane.getByText('Changed since you looked')).toHaveCount(0);
  await pane.getByRole('checkbox', { name: `Use Organization (30), ${outlookInterval}` }).uncheck();
  await pane.getByRole('textbox', { name: outlookInterval }).fill('45');
  await expect(pane.getByText('1 change')).toBeVisible();
  await expect(pane.getByText('Configuration saved')).toHaveCount(0);
  await expect(pane.getByText('Changed since you looked')).toHaveCount(0);
});
