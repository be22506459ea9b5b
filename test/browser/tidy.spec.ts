// Overrides that say nothing new, only the settings that are looked for, and a copy of the policy.
import { crmInterval, openTools, save } from './acts';
import { expect, openAs, test } from './preview';
import type { FrameLocator } from '@playwright/test';

const rows = (pane: FrameLocator) => pane.locator('[data-setting]');

test('an administrator removes an override that says what is inherited anyway; a reader is not bothered with it', async ({
  page,
}) => {
  const tom = await openAs(page, 'Tom Okafor');
  await expect(tom.getByText('Same as inherited')).toHaveCount(0);
  const grace = await openAs(page, 'Grace Weber');
  await expect(grace.getByText('Same as inherited')).toHaveCount(1);
  await grace.getByRole('button', { name: 'Remove override, Sync Direction' }).click();
  await expect(grace.getByRole('checkbox', { name: 'Use System (Bidirectional), Sync Direction' })).toBeChecked();
  await save(grace);
  await expect(grace.getByText('Configuration saved')).toBeVisible();
  await expect(grace.getByText('Same as inherited')).toHaveCount(0);
});

test('only the settings that are looked for, and all again', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await openTools(pane);
  await pane.getByRole('radio', { name: 'Overridden' }).check();
  await expect(rows(pane)).toHaveCount(3);
  await expect(pane.getByText('Overridden: 3 of 7 settings')).toBeVisible();
  await pane.getByRole('radio', { name: 'Enforced' }).check();
  await expect(pane.getByText('No setting is enforced.')).toBeVisible();
  await pane.getByRole('radio', { name: 'Changed' }).check();
  await expect(pane.getByText('Nothing has changed since you looked.')).toBeVisible();
  await pane.getByRole('button', { name: 'Show all settings' }).click();
  await expect(rows(pane)).toHaveCount(7);
});

test('a filter hides nothing that is unsaved', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await openTools(pane);
  await pane.getByRole('radio', { name: 'Enforced' }).check();
  await expect(rows(pane)).toHaveCount(1);
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
});

test('a copy of the policy as text and as JSON: level, source, who and when, no token and no id of anybody', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pane = await openAs(page, 'Tom Okafor');
  await openTools(pane);
  const copied = async (name: string) => {
    await pane.getByRole('button', { name }).click();
    await expect(pane.getByText('Copied')).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const text = await copied('Copy policy as text');
  expect(text.split('\n')).toHaveLength(8);
  expect(text).toContain(`${crmInterval}: 300, Organization: Acme, Grace Weber, Nov 20, 2026, 10:02 AM`);
  const json = await copied('Copy policy as JSON');
  const { policyOf, settings } = JSON.parse(json) as { policyOf: string; settings: Record<string, unknown>[] };
  expect(policyOf).toBe('Acme');
  expect(settings.find(({ setting }) => setting === 'tasks')).toMatchObject({
    value: false,
    level: 'organization',
    source: 'Organization: Acme',
    setBy: 'Grace Weber',
    setAt: '2026-11-02T09:00:00Z',
  });
  expect(`${text}${json}`).not.toMatch(/demo\.|Bearer|"id"|"7"/);
});

test('the policy can be copied by hand where the host does not let a pane copy', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
  });
  const pane = await openAs(page, 'Tom Okafor');
  await openTools(pane);
  await pane.getByRole('button', { name: 'Copy policy as text' }).click();
  const text = pane.getByRole('textbox', { name: 'The pane cannot copy here. Copy it yourself:' });
  await text.focus();
  const selected = await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
  expect(selected).toBe((await text.inputValue()).length);
});
