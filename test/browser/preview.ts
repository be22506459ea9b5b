// The fixtures of the browser tests: the pane in the preview's frame, and nothing unexpected on the console.
import { test as base, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { demonstrationPeople } from '../../src/endpoint/demonstration';
import type { Choice } from '../../src/preview/choice';
import type { FaultId } from '../../src/preview/faults/faults';
import { faultWords } from '../../src/preview/faultWords';

export { expect } from '@playwright/test';

/** `status` is there once it was answered. */
export type Exchange = { method: string; url: string; status?: number };

/** Errors on the console and exceptions, and which of them a test brings about: none by default. */
type Problems = { found: readonly string[]; expected?: RegExp };

export const test = base.extend<{ problems: Problems; exchanges: () => Exchange[] }>({
  problems: [
    async ({ page }, use) => {
      const problems: Problems = { found: watch(page) };
      await use(problems);
      base.expect(problems.found.filter((text) => !problems.expected?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
  /** What `fetch` was asked for: the mocked CRM's answers do not pass Playwright, which watches the network. */
  exchanges: async ({ page }, use) => {
    const exchanges = new Map<string, Exchange>();
    await page.exposeFunction('report', (id: string, exchange: Exchange) => void exchanges.set(id, exchange));
    await aroundFetch(page, reporting);
    await use(() => [...exchanges.values()]);
  },
});

type Around = (mocked: typeof fetch) => typeof fetch;

/** Puts a function around the `fetch` that the preview sets in each of its windows. @param around runs in the windows: it knows nothing but its own text */
export const aroundFetch = (page: Page, around: Around) =>
  page.addInitScript(`(${interceptFetch.toString()})(${around.toString()})`);

const interceptFetch = (around: Around) => {
  let current = window.fetch.bind(window);
  Object.defineProperty(window, 'fetch', {
    get: () => current,
    set: (mocked: typeof fetch) => (current = around(mocked)),
  });
};

const reporting: Around = (mocked) => async (input, init) => {
  const { report } = window as unknown as { report: (id: string, exchange: Exchange) => void };
  const { method, url } = new Request(input, init);
  const id = crypto.randomUUID();
  report(id, { method, url });
  const response = await mocked(input, init);
  report(id, { method, url, status: response.status });
  return response;
};

/** Waits for an answer of the CRM that is still to come. */
export const nextAnswer = (exchanges: () => Exchange[]): Promise<void> => {
  const answered = () => exchanges().filter(({ url, status }) => url.includes('/api/') && status !== undefined).length;
  const before = answered();
  return base.expect.poll(answered).toBeGreaterThan(before);
};

/** What the mocked CRM refuses is not among them: it never reaches the network, where browsers log it. */
const watch = (page: Page): string[] => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return problems;
};

export type Person = 'Ines Costa' | 'Tom Okafor' | 'Nadia Sorel' | 'Lena Fischer' | 'Grace Weber' | 'Yusuf Demir';

const paneIn = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Task pane"]');

/** The preview at the address that says so much; what it does not say is as usual. Waits for nothing in the pane. */
export const openWith = async (
  page: Page,
  { person, ...choice }: Partial<Omit<Choice, 'person'>> & { person: Person },
): Promise<FrameLocator> => {
  const id = demonstrationPeople.find(({ name }) => name === person)?.id ?? '';
  const chosen = Object.entries(choice).map(([name, value]) => [name, String(value)]);
  await page.goto(`/?${new URLSearchParams([['person', id], ...chosen]).toString()}`);
  return paneIn(page);
};

/** The pane as this person sees it in the preview, once there is something to see. */
export const openAs = async (page: Page, person: Person): Promise<FrameLocator> => {
  const pane = await openWith(page, { person });
  await pane.getByRole('main').getByText(person).or(pane.getByRole('alert')).first().waitFor();
  return pane;
};

/** Presses it, and takes the focus from nothing. */
export const pressAside = (control: Locator): Promise<void> =>
  control.evaluate((element: HTMLElement) => element.click());

/** What the network and the CRM do from now on. */
export const chooseNetwork = (page: Page, network: FaultId): Promise<void> =>
  pressAside(page.getByRole('radio', { name: faultWords[network].label, exact: true }));
