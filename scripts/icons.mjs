// npm run icons: draws the icons of the manifest from the SVG files in assets/.
import { readFile, writeFile } from 'node:fs/promises';
import { startBrowser } from './browser.mjs';
import { runAsCommand } from './command.mjs';

const assets = new URL('../assets/', import.meta.url);

// The full drawing blurs at the smallest sizes: the small one is aligned to the pixels of 16 and 32.
const SOURCES = { 'icon-small.svg': [16, 25, 32], 'icon.svg': [48, 50, 64, 75, 80, 96, 128, 144] };

/** Of the app package: the source, the size and the file. */
const PACKAGE = [
  ['icon.svg', 192, 'package/color.png'],
  ['package/outline.svg', 32, 'package/outline.png'],
];

async function draw(browser, source, size, file = `icon-${size}.png`) {
  const drawing = (await readFile(new URL(source, assets))).toString('base64');
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  const dataUrl = `data:image/svg+xml;base64,${drawing}`;
  const image = `<img src="${dataUrl}" width="${size}" height="${size}" style="display: block">`;
  await page.setContent(`<body style="margin: 0">${image}</body>`);
  await writeFile(new URL(file, assets), await page.screenshot({ omitBackground: true }));
  await page.close();
}

runAsCommand(import.meta.url, async () => {
  const browser = await startBrowser();
  try {
    for (const [source, sizes] of Object.entries(SOURCES)) {
      for (const size of sizes) await draw(browser, source, size);
    }
    for (const icon of PACKAGE) await draw(browser, ...icon);
  } finally {
    await browser.close();
  }
});
