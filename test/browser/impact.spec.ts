// What will happen, before anything is saved, and to whom.
import type { FrameLocator } from '@playwright/test';
import { demonstration } from '../../src/endpoint/demonstration';
import { outlookInterval } from './acts';
import { expect, test } from './pane';

const impact = (pane: FrameLocator) => pane.getByRole('group', { name: 'What will happen' });

test('an administrator sees what the whole policy will do while the choice is still being made', async ({ openAs }) => {
  const { pane } = await openAs('Grace Weber');
  await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('crm_to_outlook');
  await pane.getByRole('button', { name: 'What will happen' }).click();
  await expect(
    impact(pane).getByText('Conflict Resolution loses its effect: it is only used when direction is Bidirectional.'),
  ).toBeVisible();
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

  test('the names of those who are reached come page by page, and are in sight', async ({ openAs }) => {
    const { pane } = await openAs('Grace Weber');
    await pane.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
    await pane.getByRole('textbox', { name: outlookInterval }).fill('45');
    await pane.getByRole('button', { name: 'What will happen' }).click();
    const names = impact(pane);
    await names.getByRole('button', { name: `30 people use this value, ${outlookInterval}` }).click();
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
