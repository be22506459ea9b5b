// Finds the host. The pane starts at once as in a plain browser; where office.js answers within ten seconds, Outlook takes over.
import { browserHost } from './browser';
import { frameHost } from './frame';
import { createHost, type Host } from './host';
import { outlookHost } from './outlook';

/** Milliseconds: `Office.onReady` never settles where a script of its own is blocked. */
const patience = 10_000;

/** The id of the office.js tag; a page without one runs outside Office. */
const officeTag = 'office-js';

/** The host at once; its appearance becomes Outlook's when office.js has said that Outlook it is. */
export const connect = (): Host => {
  const browser = browserHost();
  const tag = document.getElementById(officeTag);
  if (!tag) return window.parent === window ? browser : frameHost(browser.appearance());
  const host = createHost(browser.appearance());
  const follow = (other: Host) => {
    const copy = () => host.set(other.appearance());
    copy();
    return other.subscribe(copy);
  };
  const leaveBrowser = follow(browser);
  const handOver = async () => {
    if (!(await isOutlook(tag))) return;
    const outlook = outlookHost(browser);
    leaveBrowser();
    follow(outlook);
  };
  // An office.js that has loaded in part throws anywhere: the pane stays in a plain browser.
  handOver().catch(() => undefined);
  return host;
};

/** Whether office.js says so in time. Without an answer, be it that it cannot be loaded, this is no Outlook. */
const isOutlook = async (tag: HTMLElement): Promise<boolean> => {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  const ready = async () => {
    if (!('Office' in window)) await new Promise((resolve) => tag.addEventListener('load', resolve, { once: true }));
    return (await Office.onReady()).host === Office.HostType.Outlook;
  };
  return Promise.race([late, ready()]);
};
