// npm run screenshots: the pictures of the README, taken from the preview with the system's browser.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserArguments, findBrowser } from './browser.mjs';
import { projectRoot, runAsCommand } from './command.mjs';
import { servePreview } from './preview-server.mjs';

const port = 3031;
const folder = join(projectRoot, 'docs', 'images');

/** Each is one picture of the page; `act` brings the pane into the state to show. */
const pictures = [
  {
    name: 'reader-light',
    query: 'person=3&theme=light',
    act: async (pane) => {
      await pane.getByRole('button', { name: /^Source: .*Tasks/ }).click();
    },
  },
  {
    name: 'administrator-dark',
    query: 'person=7&theme=dark',
    act: async (pane) => {
      await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
      await pane.getByRole('button', { name: 'Save settings' }).click();
      await pane.getByRole('dialog').waitFor();
    },
  },
];

async function take(browser, { name, query, act }) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  await page.goto(`http://localhost:${port}/?${query}`);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await act(pane);
  await page.waitForTimeout(500); // the dialog's motion
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

runAsCommand(import.meta.url, async () => {
  mkdirSync(folder, { recursive: true });
  await servePreview(port);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  for (const picture of pictures) await take(browser, picture);
  await browser.close();
  process.exit(0);
});
