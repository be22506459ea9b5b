// What a screen reader is told without being asked: each thing once, and no second that is counted down.
import type { FrameLocator, Page } from '@playwright/test';
import { crmInterval, save } from './acts';
import { chooseNetwork, expect, nextAnswer, openAs, test, type Exchange } from './preview';

/** Every text that comes up in a live region from now on, without what is hidden from screen readers. */
const listen = async (pane: FrameLocator): Promise<() => Promise<string[]>> => {
  const html = pane.locator('html');
  await html.evaluate((root) => {
    const told: string[] = [];
    Object.assign(window, { told });
    const readable = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      if (node.getAttribute('aria-hidden') === 'true') return '';
      return [...node.childNodes].map(readable).filter(Boolean).join(' ');
    };
    const last = new WeakMap<Element, string>();
    const look = (tell: boolean) => {
      for (const region of root.querySelectorAll('[role=status], [role=alert]')) {
        const text = readable(region).trim();
        if (tell && text !== '' && text !== last.get(region)) told.push(text);
        last.set(region, text);
      }
    };
    look(false);
    new MutationObserver(() => look(true)).observe(root, { childList: true, subtree: true, characterData: true });
  });
  return () => html.evaluate(() => (window as unknown as { told: string[] }).told);
};

/** The pane as this person sees it, with the focus and once it is still; and what it tells from then on. */
const openAndListen = async (
  { page, exchanges }: { page: Page; exchanges: () => Exchange[] },
  person: 'Tom Okafor' | 'Grace Weber',
) => {
  const pane = await openAs(page, person);
  await pane.getByText(/^As of/).waitFor();
  if (person === 'Grace Weber') await pane.getByRole('textbox', { name: crmInterval }).waitFor();
  // A pane that is given the focus asks by itself: not when the network is already another, or it would tell of that too.
  const checked = nextAnswer(exchanges);
  await pane.getByRole('heading', { level: 1 }).focus();
  await checked;
  return { pane, told: await listen(pane) };
};

const changeAndSave = async (pane: FrameLocator) => {
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await save(pane);
};

test('how refreshing goes', async ({ page, exchanges }) => {
  const { pane, told } = await openAndListen({ page, exchanges }, 'Tom Okafor');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(told).toEqual(['Refreshing…', 'Up to date']);
});

test('why it cannot be read, once', async ({ page, exchanges }) => {
  const { pane, told } = await openAndListen({ page, exchanges }, 'Tom Okafor');
  await chooseNetwork(page, 'captive-portal');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await pane.getByRole('alert').waitFor();
  const failures = (await told()).filter((text) => text.includes('Your network asks you to sign in'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain('sign in to the network, then try again.');
});

test('that another try follows, and not each second until then', async ({ page, exchanges }) => {
  await page.clock.install();
  const { pane, told } = await openAndListen({ page, exchanges }, 'Tom Okafor');
  await chooseNetwork(page, 'too-many');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByText('Trying again in 20 seconds.')).toBeVisible();
  await page.clock.runFor(5_000);
  await expect(pane.getByText(/^Trying again in 1\d seconds\.$/)).toBeVisible();
  const busy = (await told()).filter((text) => text.includes('OroCRM is busy'));
  expect(busy).toEqual(['OroCRM is busy Trying again…']);
});

test('how many changes there are, and what is wrong with them', async ({ page, exchanges }) => {
  const { pane, told } = await openAndListen({ page, exchanges }, 'Grace Weber');
  const interval = pane.getByRole('textbox', { name: crmInterval });
  await interval.fill('450');
  await expect.poll(told).toContain('1 change');
  await interval.fill('0');
  await expect.poll(async () => (await told()).join()).toContain('1 value to correct');
  await expect(interval).toHaveAttribute('aria-invalid', 'true');
  await expect(interval).toHaveAccessibleDescription(/Enter a whole number from 1 to 86399 \(seconds\)/);
});

test('that it was not saved, and that nothing is lost', async ({ page, exchanges }) => {
  const { pane, told } = await openAndListen({ page, exchanges }, 'Grace Weber');
  await chooseNetwork(page, 'unreachable');
  await changeAndSave(pane);
  await pane.getByText('Your changes are kept.').waitFor();
  expect((await told()).filter((text) => text.includes('Your changes are kept.'))).toHaveLength(1);
});

test('what a colleague has changed', async ({ page, exchanges }) => {
  const { pane, told } = await openAndListen({ page, exchanges }, 'Grace Weber');
  await page.getByRole('button', { name: 'Save as colleague' }).click();
  await page.getByText('Your pane does not know yet.').waitFor();
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(async () => (await told()).filter((text) => text.includes('Yusuf Demir changed'))).toHaveLength(1);
});

test('that the device is offline', async ({ page, exchanges }) => {
  const { told } = await openAndListen({ page, exchanges }, 'Tom Okafor');
  await chooseNetwork(page, 'offline');
  await expect.poll(async () => (await told()).filter((text) => text.includes('You are offline'))).toHaveLength(1);
});
