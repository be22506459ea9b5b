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
  void officeAnswers(tag).then((name) => {
    if (name !== Office.HostType.Outlook) return;
    leaveBrowser();
    follow(outlookHost(browser.appearance()));
  });
  return host;
};

/** Office's name for the host; undefined where nothing answers in time or the pane is not in one. */
const officeAnswers = async (tag: HTMLElement): Promise<unknown> => {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const ready = async () => {
    if (!('Office' in window)) await new Promise((resolve) => tag.addEventListener('load', resolve, { once: true }));
    return (await Office.onReady()).host;
  };
  return Promise.race([late, ready()]);
};
