// npm run screenshots: takes the pictures of the README, in the preview and in the emulated Outlook.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserArguments, findBrowser } from './browser.mjs';
import { projectRoot, runAsCommand } from './command.mjs';
import { serveOutlook } from './outlook-server.mjs';
import { servePreview } from './preview-server.mjs';

const port = 3031;
const outlookPorts = [3032, 3033, 3034];
const folder = join(projectRoot, 'docs', 'images');

/** `act` brings the pane into the state to show. */
const pictures = [
  {
    name: 'reader-light',
    address: `http://localhost:${port}/?person=3&theme=light`,
    act: async (pane) => {
      await pane.getByRole('button', { name: /source of Tasks$/ }).click();
    },
  },
  {
    name: 'administrator-dark',
    address: `http://localhost:${port}/?person=7&theme=dark`,
    act: async (pane) => {
      await pane.getByRole('radio', { name: 'Outlook to OroCRM' }).check();
      await pane.getByRole('button', { name: 'Save', exact: true }).click();
      await pane.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'outlook',
    address: `https://localhost:${outlookPorts[0]}/?person=7&signIn=microsoft`,
    act: async (pane) => {
      await pane.getByRole('radio', { name: 'Outlook to OroCRM' }).check();
    },
  },
];

async function take(browser, { name, address, act }) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
    locale: 'en-US',
    timezoneId: 'UTC',
    ignoreHTTPSErrors: true,
  });
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await act(pane);
  await page.waitForTimeout(500); // the animation of the dialog
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

runAsCommand(import.meta.url, async () => {
  mkdirSync(folder, { recursive: true });
  await serveOutlook(outlookPorts);
  await servePreview(port);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  for (const picture of pictures) await take(browser, picture);
  await browser.close();
  process.exit(0);
});
