// What a screen reader is announced without being asked: each thing once, and no second that is counted down.
import type { FrameLocator } from '@playwright/test';
import { crmInterval } from './actions';
import { overriddenWith } from './crm';
import { expect, nextResponse, test, type OpenAs } from './pane';

/** Every text that comes up in a live region from now on, without what is hidden from screen readers. */
const listen = async (pane: FrameLocator): Promise<() => Promise<string[]>> => {
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
        const text = readable(region).trim();
        if (announce && text !== '' && text !== last.get(region)) announced.push(text);
        last.set(region, text);
      }
    };
    read(false);
    new MutationObserver(() => read(true)).observe(root, { childList: true, subtree: true, characterData: true });
  });
  return () => html.evaluate(() => (window as unknown as { announced: string[] }).announced);
};

/** The pane with the focus, once it is still; and what it announces from then on. */
const openAndListen = async (openAs: OpenAs, person: 'Tom Okafor' | 'Grace Weber') => {
  const opened = await openAs(person);
  const { pane } = opened;
  await pane.getByText(/^As of/).waitFor();
  if (person === 'Grace Weber') await pane.getByRole('textbox', { name: crmInterval }).waitFor();
  // A pane that is given the focus asks by itself: not when the network is already another, or it would announce that too.
  const checked = nextResponse(opened);
  await pane.getByRole('heading', { level: 1 }).focus();
  await checked;
  return { ...opened, announced: await listen(pane) };
};

test('how refreshing goes', async ({ openAs }) => {
  const { pane, announced } = await openAndListen(openAs, 'Tom Okafor');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(announced).toEqual(['Refreshing…', 'Up to date']);
});

test('why it cannot be read, once', async ({ openAs }) => {
  const { pane, announced, breakNetwork } = await openAndListen(openAs, 'Tom Okafor');
  await breakNetwork('captive-portal');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await pane.getByRole('alert').waitFor();
  const failures = (await announced()).filter((text) => text.includes('Your network asks you to sign in'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain('sign in to the network, then try again.');
});

test('that another try follows, and not each second until then', async ({ page, openAs }) => {
  await page.clock.install();
  const { pane, announced, breakNetwork } = await openAndListen(openAs, 'Tom Okafor');
  await breakNetwork('too-many');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByText('Trying again in 20 seconds.')).toBeVisible();
  await page.clock.runFor(5_000);
  await expect(pane.getByText(/^Trying again in 1\d seconds\.$/)).toBeVisible();
  const busy = (await announced()).filter((text) => text.includes('OroCRM is busy'));
  expect(busy).toEqual(['OroCRM is busy Trying again…']);
});

test('how many changes there are, and what is wrong with them', async ({ openAs }) => {
  const { pane, announced } = await openAndListen(openAs, 'Grace Weber');
  const interval = pane.getByRole('textbox', { name: crmInterval });
  await interval.fill('450');
  await expect.poll(announced).toContain('1 change');
  await interval.fill('0');
  await expect.poll(async () => (await announced()).join()).toContain('1 value to correct');
  await expect(interval).toHaveAttribute('aria-invalid', 'true');
  await expect(interval).toHaveAccessibleDescription(/Enter a whole number from 1 to 86399 \(seconds\)/);
});

test('that it was not saved, and that nothing is lost', async ({ openAs }) => {
  const { pane, announced, breakNetwork } = await openAndListen(openAs, 'Grace Weber');
  await breakNetwork('unreachable');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await pane.getByText('Your changes are kept.').waitFor();
  expect((await announced()).filter((text) => text.includes('Your changes are kept.'))).toHaveLength(1);
});

test('what a colleague has changed', async ({ openAs }) => {
  const { pane, announced, crm } = await openAndListen(openAs, 'Grace Weber');
  await crm.save('Yusuf Demir', 'organization', 'outlookSyncInterval', overriddenWith(900));
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect
    .poll(async () => (await announced()).filter((text) => text.includes('Yusuf Demir changed')))
    .toHaveLength(1);
});

test('that the device is offline', async ({ openAs }) => {
  const { announced, breakNetwork } = await openAndListen(openAs, 'Tom Okafor');
  await breakNetwork('offline');
  await expect.poll(async () => (await announced()).filter((text) => text.includes('You are offline'))).toHaveLength(1);
});
