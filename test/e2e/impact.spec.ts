// The impact of a change before it is saved.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import {
  chooseDirection,
  outlookInterval,
  pressUnavailable,
  reviewPage,
  save,
  saveButton,
  savedNotice,
  sourceOf,
} from './actions';
import { overriddenWith } from './crm';
import { expect, test } from './pane';
import { enforceBothWays } from './scenarios/steps';

test('an administrator sees the effects while editing', async ({ openAs }) => {
  const { pane } = await openAs('Grace Weber');
  await chooseDirection(pane, 'OroCRM to Outlook');
  await pane.getByRole('button', { name: 'Effects' }).click();
  const effect = (event: string) => pane.getByRole('row').filter({ hasText: event }).getByRole('cell');
  await expect(effect('Edited in Outlook')).toHaveText(['Updates OroCRM', 'Not sent, may be overwritten']);
  await expect(effect('Conflict Resolution')).toHaveText(['OroCRM always wins', 'Not used']);
  await chooseDirection(pane, 'Outlook to OroCRM');
  await expect(effect('Edited in OroCRM')).toHaveText(['Updates Outlook', 'Overwritten from Outlook']);
  await expect(pane.getByText('With your changes:')).toHaveCount(1);
  await pane.getByRole('button', { name: 'Discard all changes' }).click();
  await expect(pane.getByText('With your changes:')).toHaveCount(0);
  await expect(pane.getByRole('region', { name: 'Unsaved changes' })).toHaveCount(0);
});

test.describe('in a large organization', () => {
  const state = acmeAndGlobex();
  for (let id = 100; id < 125; id += 1) {
    const capabilities = ['reader' as const];
    state.people.push({ id: String(id), name: 'Zoe Winter', organizationId: '1', capabilities, accessRevision: 1 });
  }
  test.use({ data: state });

  test('loads the audience page by page, and scrolls to the new names', async ({ openAs }) => {
    const { pane } = await openAs('Grace Weber');
    await sourceOf(pane, outlookInterval).click();
    const names = pane.getByRole('group', { name: outlookInterval, exact: true });
    await names.getByRole('button', { name: `29 people use this value, ${outlookInterval}` }).click();
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

test('the review of an enforced direction tells what it does to the organization that it overrules, and requires a confirmation', async ({
  openAs,
}) => {
  const opened = await openAs('Ines Costa');
  const { pane, crm } = opened;
  await enforceBothWays(opened);
  const dialog = reviewPage(pane);
  await expect(dialog).toHaveAccessibleName('Save 1 change for System');
  await expect(dialog).toHaveAccessibleDescription('Changes values for 2 of 7 people at the next sync, all at Globex');
  const globex = dialog.getByRole('region', { name: 'This can delete or overwrite data at Globex' });
  for (const text of [
    'Sync Direction: from OroCRM to Outlook to Bidirectional',
    'Tasks and calendar events deleted in OroCRM will be deleted from Outlook.',
    'If both sides change, Outlook’s edit will replace OroCRM’s.',
    'Maya Lindqvist set Sync Direction to “OroCRM to Outlook” on Sep 21. This value will be kept but ignored.',
    'Edits belong in the CRM',
  ]) {
    await expect(globex).toContainText(text);
  }
  const changes = () => crm.requests.filter(({ isSave }) => isSave);
  await pressUnavailable(saveButton(dialog));
  await expect(dialog.getByText('Check this box to save.')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'I understand' })).toBeFocused();
  expect(changes()).toHaveLength(0);
  await dialog.getByRole('checkbox', { name: 'I understand' }).check();
  await saveButton(dialog).click();
  await expect(savedNotice(pane)).toBeVisible();
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
  const dialog = reviewPage(pane);
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await crm.save('Maya Lindqvist', 'organization', 'direction', overriddenWith('crm_to_outlook'));
  await saveButton(dialog).click();
  await expect(dialog.getByRole('alert').filter({ hasText: 'Something has changed.' })).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
  await expect(dialog.getByRole('heading', { name: 'This can delete or overwrite data at Globex' })).toBeVisible();
  const saved = crm.requests.filter(({ isSave }) => isSave);
  expect(saved).toHaveLength(0);
});

test('does not report the person’s own changes, and hides the save notice once there is a new draft', async ({
  openAs,
}) => {
  const { pane } = await openAs('Lena Fischer');
  await pane.getByRole('checkbox', { name: `Use Organization (30), ${outlookInterval}` }).check();
  await save(pane);
  await expect(savedNotice(pane)).toBeVisible();
  await expect(pane.getByText('Changed since you looked')).toHaveCount(0);
  await pane.getByRole('checkbox', { name: `Use Organization (30), ${outlookInterval}` }).uncheck();
  await pane.getByRole('textbox', { name: outlookInterval }).fill('45');
  await expect(pane.getByText('1 change', { exact: true })).toBeVisible();
  await expect(savedNotice(pane)).toHaveCount(0);
  await expect(pane.getByText('Changed since you looked')).toHaveCount(0);
});
