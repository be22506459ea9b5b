// Every state of the pane says what it is and how it goes on, is told to a screen reader, is walked through by key, and is
// mirrored from right to left; docs/states.md shows them all.
// `npm run states` writes that document and its pictures anew.
import type { Locator } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { frameOf, violationsIn } from './axe';
import { walk } from './keys';
import { garbled } from './lines';
import { atRest, cutOff, moved, places, turn } from './measures';
import { bringAbout, toldIn, type PaneState } from './paneScene';
import { stateChapters } from './paneStates';
import { whyChapters } from './whyStates';
import { expect, test } from './preview';

const chapters = [...stateChapters, ...whyChapters];
const file = join('docs', 'states.md');
const picture = (id: string, theme: string): string => join('docs', 'states', `${id}-${theme}.png`);
const isWriting = (): boolean => test.info().config.updateSnapshots === 'all';

/** Where it stands behind something else: the picture is to show it. */
const bringIntoSight = (locator: Locator): Promise<void> =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    // For screen readers alone.
    if (width <= 1) return;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!hit || !(element.contains(hit) || hit.contains(element))) element.scrollIntoView({ block: 'center' });
  });

for (const state of chapters.flatMap(({ states }) => states)) {
  test(`${state.name}: it says so, how it goes on, and a key leads there`, async ({ page, problems }) => {
    const pane = await bringAbout(page, state);
    // A file that cannot be had is logged by the browser.
    if (state.prepare) problems.expected = /net::ERR_BLOCKED|status of 404/;
    await expect(toldIn(pane, state).first()).toBeAttached();
    const next = pane
      .getByText(state.next)
      .or(pane.getByRole('button', { name: state.next }))
      .or(pane.getByLabel(state.next));
    await expect(next.filter({ visible: true }).first()).toBeVisible();
    await bringIntoSight(next.filter({ visible: true }).first());
    for (const theme of ['light', 'dark'] as const) {
      await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
      await expect(pane.locator(`html[data-theme="${theme}"]`)).toBeAttached();
      await atRest(pane);
      expect(await violationsIn(await frameOf(pane))).toEqual([]);
      if (!isWriting()) continue;
      mkdirSync(join('docs', 'states'), { recursive: true });
      await page.locator('iframe[title^="Task pane"]').screenshot({ path: picture(state.id, theme) });
    }
    // However long it takes to walk through it: no time limit passes, no check is due. Axe needs the time to go by.
    const clocks = [page.locator('html'), pane.locator('html')].map((html) => html.evaluate(() => Date.now()));
    await page.clock.pauseAt(Math.max(...(await Promise.all(clocks))) + 200);
    const inDirection = async (direction: 'ltr' | 'rtl', start: 'left' | 'right') => {
      await turn(page, pane, direction);
      const { sight, forth, back, hidden } = await walk(page, pane);
      expect([forth, back, hidden]).toEqual([sight, sight, []]);
      expect([await cutOff(pane), await garbled(pane)]).toEqual([[], []]);
      return places(pane, start);
    };
    const leftToRight = await inDirection('ltr', 'left');
    expect(moved(leftToRight, await inDirection('rtl', 'right'))).toEqual([]);
  });
}

const toldAs: Record<PaneState['told'], string> = {
  status: 'when the screen reader is done with its sentence (status)',
  alert: 'at once (alert)',
  focus: 'with the focus',
  heading: 'where a screen reader begins',
  setting: 'at the setting itself',
  text: 'where it stands',
};

const entry = ({ id, name, person, says, next, told }: PaneState): string =>
  [
    `### ${name}`,
    `${person} reads “${says}”, told ${toldAs[told]}. Next: “${next}”.`,
    ['light', 'dark'].map((theme) => `![${name}, ${theme}](states/${id}-${theme}.png)`).join(' '),
  ].join('\n\n');

test('docs/states.md shows every state', async () => {
  const document = [
    '# The states of the pane',
    'Every state in which the pane can be, at 320 pixels in light and dark: one sentence, one next step, and how a screen reader is told. `npm run states` writes this page and takes its pictures; `npm test` brings each state about and looks for what is said here.',
    ...chapters.map(({ title, states }) => [`## ${title}`, ...states.map(entry)].join('\n\n')),
  ].join('\n\n');
  const formatted = await format(document, { parser: 'markdown', printWidth: 120 });
  if (isWriting()) writeFileSync(file, formatted);
  expect(readFileSync(file, 'utf8')).toBe(formatted);
  const all = chapters.flatMap(({ states }) => states.flatMap(({ id }) => [picture(id, 'light'), picture(id, 'dark')]));
  expect(all.filter((path) => !existsSync(path))).toEqual([]);
});
