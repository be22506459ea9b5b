import type { FrameLocator, Request } from '@playwright/test';
import { gate } from '../pane/deferred';
import { sourceOf } from './actions';
import { expect, nextResponse, test } from './pane';

const scripts = (requests: readonly string[], chunk: string) =>
  requests.filter((url) => new RegExp(`/${chunk}\\.[^/]*js$`).test(url));

test('a reader sees all seven settings at 320 by 600 without scrolling, with one request and without the editor’s script', async ({
  page,
  openAs,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  const { pane, crm } = await openAs('Tom Okafor');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  await expect(pane.getByRole('group')).toHaveCount(7);
  for (const role of ['textbox', 'combobox', 'checkbox', 'switch', 'radio'] as const) {
    await expect(pane.getByRole(role)).toHaveCount(0);
  }
  expect(crm.requests).toHaveLength(1);
  expect(scripts(requests, 'editor')).toEqual([]);

  // Proves that the pattern matches the editor's script, which an administrator loads.
  const { pane: administratorPane } = await openAs('Grace Weber');
  await expect(administratorPane.getByRole('switch', { name: 'Tasks' })).toBeVisible();
  expect(scripts(requests, 'editor')).not.toEqual([]);
});

for (const [person, policy] of [
  ['Tom Okafor', 'both ways'],
  ['Sven Aaltonen', 'one way, with an enforced direction'],
] as const) {
  test(`the whole policy of a reader fits into 320 by 600: ${policy}`, async ({ openAs }) => {
    const { pane, filesArrived } = await openAs(person);
    await expect(pane.getByRole('group')).toHaveCount(7);
    await filesArrived();
    const { width, height } = await pane.locator('html').evaluate((html) => ({
      width: html.scrollWidth,
      height: html.scrollHeight,
    }));
    expect(width).toBe(320);
    expect(height).toBeLessThanOrEqual(600);
  });
}

/** The heights, in pixels, at which the summary and the rows begin, and of the middle of the headings of the groups. */
const placesOf = async (pane: FrameLocator, selectors: Record<'summary' | 'headings' | 'rows', string>) => {
  const all = (selector: string) =>
    pane.locator(selector).evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().top));
  return {
    summary: await all(selectors.summary),
    headings: await pane.locator(selectors.headings).evaluateAll((headings) =>
      headings.map((heading) => {
        const content = document.createRange();
        content.selectNodeContents(heading);
        const { top, bottom } = content.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    ),
    rows: await all(selectors.rows),
  };
};

test('the skeleton has the shape of a reader’s policy', async ({ page, open }) => {
  const answer = gate();
  await page.route('**/api/configuration/**', async (route) => {
    await answer.opened;
    await route.continue();
  });
  const { pane } = await open('Tom Okafor');
  await expect(pane.getByRole('status')).toHaveText('Loading sync policy…');
  const skeleton = await placesOf(pane, { summary: '.shape .card', headings: '.shape h2', rows: '.shape p' });
  answer.open();
  await expect(pane.getByRole('group')).toHaveCount(7);
  const policy = await placesOf(pane, {
    summary: 'main > div:has([aria-hidden] > span)',
    headings: 'section h2',
    rows: 'section li',
  });
  expect(skeleton).toMatchObject({ summary: [expect.any(Number)], headings: { length: 3 }, rows: { length: 7 } });
  const moved = (['summary', 'headings', 'rows'] as const).flatMap((part) =>
    policy[part].flatMap((top, index) => {
      const before = skeleton[part][index] ?? NaN;
      return Math.abs(top - before) <= 4 ? [] : [`${part} ${index + 1}: ${before} is ${top}`];
    }),
  );
  expect(moved).toEqual([]);
});

test('loads the panel of sources after the policy is drawn and before any press', async ({ page, open }) => {
  const answer = gate();
  await page.route('**/api/configuration/**', async (route) => {
    await answer.opened;
    await route.continue();
  });
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  const loaded = () =>
    scripts(
      requests.map((request) => request.url()),
      'sources',
    );
  const opened = await open('Tom Okafor');
  const { pane, filesArrived } = opened;
  await expect(pane.getByRole('status')).toHaveText('Loading sync policy…');
  await filesArrived();
  expect(loaded()).toEqual([]);
  const response = nextResponse(opened);
  answer.open();
  await response;
  await expect(pane.getByRole('group')).toHaveCount(7);
  await expect.poll(loaded).toHaveLength(1);
  await filesArrived();
  // A focused pane revalidates the policy, which is no file.
  const files = () => requests.map((request) => request.url()).filter((url) => !url.includes('/api/'));
  const before = files();
  await sourceOf(pane, 'Tasks').click();
  await expect(pane.getByRole('list', { name: 'Where Tasks comes from' })).toBeVisible();
  expect(files()).toEqual(before);
});

test('a reader sees the sources of a value, from the weakest to the strongest, and the effects', async ({ openAs }) => {
  const { pane } = await openAs('Tom Okafor');
  await pane.getByRole('button', { name: 'Acme · Yusuf Demir, source of Sync Direction' }).click();
  const chain = pane.getByRole('list', { name: 'Where Sync Direction comes from' }).getByRole('listitem');
  await expect(chain).toHaveText([
    /^DefaultBidirectional Not in effect/,
    /^SystemNot set/,
    /^AcmeBidirectional.*In effect.*Yusuf Demir · Nov 10, 2026$/,
    /^YouNot set/,
  ]);
  await pane.getByRole('button', { name: 'What happens on edits and deletes?, Sync Direction' }).click();
  const effect = pane.getByRole('term').filter({ hasText: 'Edited in both' }).locator('..');
  await expect(effect.getByRole('definition')).toHaveText('OroCRM’s edit is kept');
});
