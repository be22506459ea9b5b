// Finds the host. The pane starts at once as in a plain browser; where office.js answers within ten seconds, Outlook takes over.
import { browserHost } from './browser';
import { frameHost } from './frame';
import { createHost, type Host } from './host';
import { outlookHost } from './outlook';
import { findOfficeTag, surroundings } from './ready';

/** The host at once; its appearance becomes Outlook's when office.js has said that Outlook it is. */
export const connect = (): Host => {
  const browser = browserHost();
  if (!findOfficeTag()) return window.parent === window ? browser : frameHost(browser.appearance());
  const host = createHost(browser.appearance());
  const follow = (other: Host) => {
    const copy = () => host.set(other.appearance());
    copy();
    return other.subscribe(copy);
  };
  const leaveBrowser = follow(browser);
  const handOver = async () => {
    if ((await surroundings()) !== 'outlook') return;
    const outlook = outlookHost(browser);
    leaveBrowser();
    follow(outlook);
  };
  // An office.js that has loaded in part throws anywhere: the pane stays in a plain browser.
  handOver().catch(() => undefined);
  return host;
};
