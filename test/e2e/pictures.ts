// npm run states: writes docs/states.md, and to build/states/ a picture of each state in light and dark and one sheet
// per theme.
import type { Locator } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeTheme } from './layout';
import { expect, test } from './pane';
import { allScenarios } from './scenarios/all';
import { arrange, nextStepIn } from './scenarios/scenario';
import { missingFile } from './scenarios/steps';
import { document, documentFile } from './statesDocument';

const themes = ['light', 'dark'] as const;
const folder = join('build', 'states');
const picture = (id: string, theme: string): string => join(folder, `${id}-${theme}.png`);
/** The maximum size of a sheet in bytes, so that it can be committed. */
const maxBytes = 700_000;

test.describe.configure({ mode: 'default' });
mkdirSync(folder, { recursive: true });

/** Scrolls to an element that is covered, so that the picture shows it. */
const scrollIntoView = (locator: Locator): Promise<void> =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    // Only for screen readers.
    if (width <= 1) return;
    const hit = window.document.elementFromPoint(left + width / 2, top + height / 2);
    if (!hit || !(element.contains(hit) || hit.contains(element))) element.scrollIntoView({ block: 'center' });
  });

for (const scenario of allScenarios) {
  test(scenario.name, async ({ page, open, problems }) => {
    problems.expected = missingFile;
    const opened = await arrange(page, open, scenario);
    await scrollIntoView(nextStepIn(opened.pane, scenario));
    for (const theme of themes) {
      await changeTheme(opened, theme);
      await page.screenshot({ path: picture(scenario.id, theme) });
    }
  });
}

/** Runs in a page. Draws all pictures in rows of eight, each under its name. @returns a WebP image in base64 */
const drawSheet = async (pictures: readonly { name: string; source: string }[]): Promise<string> => {
  const [columns, width, height, scale] = [8, 276, 512, 0.8];
  const canvas = window.document.createElement('canvas');
  [canvas.width, canvas.height] = [columns * width, Math.ceil(pictures.length / columns) * height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas');
  context.fillStyle = '#8a8a8a';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  context.font = '12px sans-serif';
  context.imageSmoothingQuality = 'high';
  for (const [index, { name, source }] of pictures.entries()) {
    const image = new Image();
    image.src = source;
    await image.decode();
    const [left, top] = [(index % columns) * width + 10, Math.floor(index / columns) * height + 24];
    context.fillText(name, left, top - 8, 320 * scale);
    context.drawImage(image, left, top, image.width * scale, image.height * scale);
  }
  return canvas.toDataURL('image/webp', 0.4).split(',')[1] ?? '';
};

for (const theme of themes) {
  test(`the sheet: ${theme}`, async ({ page }) => {
    const pictures = allScenarios.map(({ id, name }) => ({
      name,
      source: `data:image/png;base64,${readFileSync(picture(id, theme)).toString('base64')}`,
    }));
    const sheet = Buffer.from(await page.evaluate(drawSheet, pictures), 'base64');
    writeFileSync(join(folder, `${theme}.webp`), sheet);
    expect(sheet.length).toBeLessThan(maxBytes);
  });
}

test('docs/states.md', async () => {
  writeFileSync(documentFile, await document());
});
