// Watches a page from inside, from before its first byte is parsed.
import type { Measurement } from './results';

export type Wanted = {
  heading: string;
  rows: number;
  /** Milliseconds that the page is watched on, once it has loaded and its content stands. */
  settling: number;
};

/** Where the page keeps what it measured. */
export type Observed = { visit: Promise<Measurement> };

type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Runs as text in the browser: needs nothing from outside itself. */
export const observe = ({ heading, rows, settling }: Wanted): void => {
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
  const stands = () => titles[0]?.textContent.includes(heading) && items.length >= rows;

  /** A message that is sent while a frame is made arrives when it is painted. */
  const painted = (done: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });

  const content = new Promise<number>((resolve) => {
    const mutations = new MutationObserver(() => {
      if (!stands()) return;
      mutations.disconnect();
      painted(resolve);
    });
    mutations.observe(document, { childList: true, subtree: true, characterData: true });
  });
  const loaded = new Promise((resolve) => window.addEventListener('load', resolve));
  const settled = () => new Promise((resolve) => setTimeout(resolve, settling));

  const paintTime = (name: string) => performance.getEntriesByName(name)[0]?.startTime;

  const read = (time: number): Measurement => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const ours = resources.map((entry) => ({ entry, url: new URL(entry.name) }));
    const own = ours.filter(({ url }) => url.origin === location.origin);
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
  Object.assign(window, { visit: visit() } satisfies Observed);
};
