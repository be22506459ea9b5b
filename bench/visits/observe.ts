// Measures a page from inside, from before its first byte is parsed.
import type { Measurement } from './results';

export type ExpectedContent = {
  heading: string;
  rows: number;
  /** Milliseconds to continue after the page has loaded and shown its content. */
  settleTime: number;
};

/** The property of `window` that holds the measurement. */
export type ObservedWindow = { visit: Promise<Measurement> };

type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Serialized and run in the browser: must not use anything from outside. */
export const observe = ({ heading, rows, settleTime }: ExpectedContent): void => {
  const collect = (type: string): PerformanceEntry[] => {
    const entries: PerformanceEntry[] = [];
    new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type, buffered: true });
    return entries;
  };
  const tasks = collect('longtask');
  const shifts = collect('layout-shift');
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  const titles = document.getElementsByTagName('h1');
  const items = document.getElementsByTagName('li');
  const isContentShown = () => titles[0]?.textContent.includes(heading) && items.length >= rows;

  /** A message that is posted before a frame is painted arrives after the paint. */
  const afterPaint = (done: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });

  const content = new Promise<number>((resolve) => {
    const mutations = new MutationObserver(() => {
      if (!isContentShown()) return;
      mutations.disconnect();
      afterPaint(resolve);
    });
    mutations.observe(document, { childList: true, subtree: true, characterData: true });
  });
  const loaded = new Promise((resolve) => window.addEventListener('load', resolve));
  const settled = () => new Promise((resolve) => setTimeout(resolve, settleTime));

  const paintTime = (name: string) => performance.getEntriesByName(name)[0]?.startTime;

  const read = (time: number): Measurement => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const withUrls = resources.map((entry) => ({ entry, url: new URL(entry.name) }));
    const own = withUrls.filter(({ url }) => url.origin === location.origin);
    return {
      content: time,
      firstPaint: paintTime('first-paint') ?? time,
      firstContentfulPaint: paintTime('first-contentful-paint') ?? time,
      blocking: sum(tasks.filter(({ startTime }) => startTime < time).map(({ duration }) => duration - 50)),
      shift: sum((shifts as LayoutShift[]).filter((each) => !each.hadRecentInput).map(({ value }) => value)),
      requests: own
        .filter(({ url, entry }) => url.pathname.startsWith('/api/') && entry.startTime < time)
        .map(({ entry }) => entry.responseStatus),
      script: sum(
        own
          .filter(({ url, entry }) => url.pathname.endsWith('.js') && entry.transferSize > 0)
          .map(({ entry }) => entry.encodedBodySize),
      ),
    };
  };

  const visit = async () => {
    const [time] = await Promise.all([content, loaded]);
    await settled();
    return read(time);
  };
  Object.assign(window, { visit: visit() } satisfies ObservedWindow);
};
