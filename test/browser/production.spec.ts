// The production build in a plain browser: no mock in it, and the policy is there though office.js cannot be had.
import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './production';
import { dist } from './productionServer';

/** Words that stand in the endpoint, its data or its mock, each with a file that proves that the word is the right one. */
const ofTheMock = [
  ['Grace Weber', 'src/endpoint/demonstration.ts'],
  ['precondition_required', 'src/endpoint/problem.ts'],
  ['mockServiceWorker', 'src/preview/crm.ts'],
] as const;

test('contains nothing of the endpoint, its data or its mock', () => {
  const files = readdirSync(dist).filter((file) => /\.(js|html)$/.test(file));
  expect(files.length).toBeGreaterThan(3);
  const built = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
  for (const [word, origin] of ofTheMock) {
    expect(readFileSync(origin, 'utf8'), `${word} in ${origin}`).toContain(word);
    expect(built.includes(word), `${word} in the production build`).toBe(false);
  }
  expect(readdirSync(dist)).not.toContain('mockServiceWorker.js');
});

test('shows the policy while office.js fails, and changes it', async ({ page, production }) => {
  await page.clock.install();
  await page.goto(`${production.origin}/taskpane.html?person=7`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  const interval = page.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('240');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Configuration saved')).toBeVisible();
  await page.reload();
  await expect(interval).toHaveValue('240');
  // By now nothing waits for office.js any more.
  await page.clock.runFor(11_000);
});
