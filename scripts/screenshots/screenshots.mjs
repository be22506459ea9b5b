// npm run screenshots: takes the pictures of README.md in the preview, and that of docs/outlook.md in the emulated Outlook.
// Their clock and their font are the same everywhere.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../browser.mjs';
import { projectRoot, runAsCommand } from '../command.mjs';
import { serveOutlook } from '../outlook-server.mjs';
import { checkFree } from '../port.mjs';
import { servePreview } from '../preview-server.mjs';
import { useSelawik } from './selawik.mjs';

const port = 3031;
const outlookPorts = [3032, 3033, 3034];
const folder = join(projectRoot, 'docs', 'images');

/** Some days after the last change of the demonstration. */
const clock = '2026-11-24T10:00:00Z';

const [tom, grace, yusuf, sven] = [3, 7, 8, 10];

const press = (pane, name) => pane.getByRole('button', { name, exact: true }).click();

const openSource = (label) => (pane) => pane.getByRole('button', { name: `source of ${label}` }).click();

/** Scrolls the pane to this text, and leaves a margin above it. */
const startAt = (pane, text, margin) =>
  pane.getByText(text, { exact: true }).evaluate((element, above) => {
    element.scrollIntoView({ block: 'start' });
    element.ownerDocument.defaultView.scrollBy(0, -above);
  }, margin);

const openReview = async (pane) => {
  await pane.getByRole('radio', { name: 'OroCRM to Outlook' }).check();
  await press(pane, 'Save');
  await pane.getByRole('checkbox', { name: 'I understand' }).check();
  await press(pane, 'Add a reason');
  await pane.getByRole('textbox', { name: /^Reason/ }).fill('Edits belong in the CRM');
};

/** Grace saves 1200 in a second pane while Yusuf has typed 900. */
const openConflict = async (pane, colleague) => {
  const interval = { name: 'CRM Sync Interval (In Seconds)' };
  await pane.getByRole('textbox', interval).fill('900');
  await colleague.getByRole('textbox', interval).fill('1200');
  await press(colleague, 'Save');
  await colleague.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await colleague.getByText('applies at the next sync').waitFor();
  await press(pane, 'Refresh');
  await pane.getByRole('radio', { name: /^Yours/ }).check();
  await startAt(pane, 'Intervals', 14);
};

/** The pane alone. `act` brings it into the state to show. */
const panes = {
  reader: { person: tom, act: async () => {} },
  source: {
    person: tom,
    act: async (pane) => {
      await openSource('Tasks')(pane);
      await startAt(pane, 'Synchronization', -9);
    },
  },
  review: { person: grace, act: openReview },
};

/** The panes in the picture at the top. `height` is that of the page, in pixels. */
const heroPanes = {
  oneWay: { person: sven, act: openSource('Sync Direction') },
  conflict: { person: yusuf, colleague: true, act: openConflict, height: 626 },
};

async function newPage(browser, viewport) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  await page.clock.install({ time: clock });
  return page;
}

async function pictureOfPane(browser, { person, act, colleague = false, height = 810 }, theme) {
  const page = await newPage(browser, { width: 1280, height });
  await page.goto(`http://localhost:${port}/?person=${person}&theme=${theme}&colleague=${colleague}&language=en`);
  const pane = page.frameLocator('iframe[title="Task pane"]');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await useSelawik(page);
  await act(pane, page.frameLocator('iframe[title="Grace Weber’s pane"]'));
  await page.waitForTimeout(500); // lets what is loaded on demand appear
  const picture = await page.locator('iframe[title="Task pane"]').screenshot();
  await page.context().close();
  return `data:image/png;base64,${picture.toString('base64')}`;
}

/** Writes a picture of a page in this folder. @param values for the places in braces, such as {theme} */
async function compose(browser, template, name, values) {
  const page = await newPage(browser, { width: 1000, height: 800 });
  const html = readFileSync(join(import.meta.dirname, template), 'utf8');
  await page.setContent(html.replace(/\{(\w+)\}/g, (place, value) => values[value] ?? place));
  await useSelawik(page);
  await page.locator('body').screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
  await page.context().close();
}

runAsCommand(import.meta.url, async () => {
  mkdirSync(folder, { recursive: true });
  for (const each of [port, ...outlookPorts]) await checkFree(each);
  await serveOutlook(outlookPorts);
  await servePreview(port);
  const browser = await startBrowser();
  for (const theme of ['light', 'dark']) {
    for (const [name, pane] of Object.entries(panes)) {
      const picture = await pictureOfPane(browser, pane, theme);
      await compose(browser, 'pane.html', `${name}-${theme}`, { theme, picture });
    }
    const pictures = { theme };
    for (const [name, pane] of Object.entries(heroPanes)) pictures[name] = await pictureOfPane(browser, pane, theme);
    await compose(browser, 'hero.html', `hero-${theme}`, pictures);
  }
  const page = await newPage(browser, { width: 1280, height: 800 });
  await page.goto(`https://localhost:${outlookPorts[0]}/?person=${yusuf}&signIn=microsoft`);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('radio', { name: 'Outlook to OroCRM' }).check();
  await useSelawik(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, 'outlook.png') });
  await browser.close();
  process.exit(0);
});
