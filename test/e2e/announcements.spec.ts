// Live regions announce each change once, and no countdowns.
import type { FrameLocator } from '@playwright/test';
import { crmInterval, saveButton } from './actions';
import { overriddenWith } from './crm';
import { expect, nextResponse, test, type OpenAs } from './pane';

/** Records every text that appears in a live region, without parts that are hidden from screen readers. */
const recordAnnouncements = async (pane: FrameLocator): Promise<() => Promise<string[]>> => {
  const html = pane.locator('html');
  await html.evaluate((root) => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const readable = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      if (node.getAttribute('aria-hidden') === 'true') return '';
      return [...node.childNodes].map(readable).filter(Boolean).join(' ');
    };
    const last = new WeakMap<Element, string>();
    const read = (announce: boolean) => {
      for (const region of root.querySelectorAll('[role=status], [role=alert]')) {
        const text = readable(region).replace(/\s+/g, ' ').trim();
        if (announce && text !== '' && text !== last.get(region)) announced.push(text);
        last.set(region, text);
      }
    };
    read(false);
    new MutationObserver(() => read(true)).observe(root, { childList: true, subtree: true, characterData: true });
  });
  return () => html.evaluate(() => (window as unknown as { announced: string[] }).announced);
};

/** Opens the pane, moves the focus into it, and starts to record. */
const openAndRecord = async (openAs: OpenAs, person: 'Tom Okafor' | 'Grace Weber') => {
  const opened = await openAs(person);
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Refresh' }).waitFor();
  if (person === 'Grace Weber') await pane.getByRole('textbox', { name: crmInterval }).waitFor();
  // The focus triggers a revalidation, which must be over before a test sets a fault.
  const checked = nextResponse(opened);
  await pane.getByRole('heading', { level: 1 }).focus();
  await checked;
  return { ...opened, announced: await recordAnnouncements(pane) };
};

test('announces the progress of a refresh', async ({ openAs }) => {
  const { pane, announced } = await openAndRecord(openAs, 'Tom Okafor');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(announced).toEqual(['Refreshing…', 'Up to date']);
});

test('announces once why the policy cannot be read', async ({ openAs }) => {
  const { pane, announced, setFault } = await openAndRecord(openAs, 'Tom Okafor');
  await setFault('captive-portal');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await pane.getByRole('alert').waitFor();
  const failures = (await announced()).filter((text) => text.includes('Your network requires a sign-in'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain('sign in to the network, then try again.');
});

test('announces a pending retry, but not each second of the countdown', async ({ page, openAs }) => {
  await page.clock.install();
  const { pane, announced, setFault } = await openAndRecord(openAs, 'Tom Okafor');
  await setFault('too-many');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByText('Trying again in 20 seconds.')).toBeVisible();
  await page.clock.runFor(5_000);
  await expect(pane.getByText(/^Trying again in 1\d seconds\.$/)).toBeVisible();
  const busy = (await announced()).filter((text) => text.includes('OroCRM is very busy'));
  expect(busy).toEqual(['OroCRM is very busy Trying again…']);
});

test('announces the number of changes, and what is wrong with a value once it is complete', async ({ openAs }) => {
  const { pane, announced } = await openAndRecord(openAs, 'Grace Weber');
  const interval = pane.getByRole('textbox', { name: crmInterval });
  await interval.fill('450');
  await expect.poll(announced).toContain('1 change');
  await interval.fill('0');
  await expect(interval).toHaveAttribute('aria-invalid', 'false');
  await interval.press('Tab');
  await expect.poll(announced).toContain('0 is under the minimum (1)');
  await expect(interval).toHaveAttribute('aria-invalid', 'true');
  await expect(interval).toHaveAccessibleDescription(/0 is under the minimum \(1\)/);
});

test('announces that saving failed and that the changes are not lost', async ({ openAs }) => {
  const { pane, announced, setFault } = await openAndRecord(openAs, 'Grace Weber');
  await setFault('unreachable');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await saveButton(pane).click();
  await pane.getByText('Your changes are kept.').waitFor();
  expect((await announced()).filter((text) => text.includes('Your changes are kept.'))).toHaveLength(1);
});

test('announces changes by a colleague', async ({ openAs }) => {
  const { pane, announced, crm } = await openAndRecord(openAs, 'Grace Weber');
  await crm.save('Yusuf Demir', 'organization', 'outlookSyncInterval', overriddenWith(900));
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect
    .poll(async () => (await announced()).filter((text) => text.includes('Yusuf Demir changed')))
    .toHaveLength(1);
});

test('announces that the device is offline', async ({ openAs }) => {
  const { announced, setFault } = await openAndRecord(openAs, 'Tom Okafor');
  await setFault('offline');
  await expect.poll(async () => (await announced()).filter((text) => text.includes('You’re offline'))).toHaveLength(1);
});
