// Finds the host. The pane starts at once as in a plain browser; when office.js answers, Outlook takes over.
import { browserHost } from './browserHost';
import { frameHost } from './frameHost';
import { createHost, type Host, type PersonalHost } from './host';
import { outlookHost } from './outlookHost';
import { personalHost } from './personalHost';
import { answered, findOfficeTag, surroundings } from './officeReady';
import { roaming } from './roamingSettings';

/** The host at once; its appearance becomes Outlook's when office.js has said that Outlook it is. */
export const connect = (): PersonalHost => {
  const browser = browserHost();
  if (!findOfficeTag()) {
    return personalHost(window.parent === window ? browser : frameHost(browser.appearance()));
  }
  const host = createHost(browser.appearance());
  const follow = (other: Host) => {
    const copy = () => host.set({ untold: undefined, ...other.appearance() });
    copy();
    return other.subscribe(copy);
  };
  const leaveBrowser = follow(browser);
  const personal = personalHost(host);
  const noteSilence = () => host.set({ untold: 'silent' });
  const handOver = async () => {
    const where = await answered();
    if (where === 'elsewhere') host.set({ untold: undefined });
    if (where !== 'outlook') return;
    const outlook = outlookHost(browser);
    leaveBrowser();
    follow(outlook);
    personal.keepIn(roaming);
  };
  void surroundings().then((where) => where === 'silent' && noteSilence());
  // An office.js that has loaded in part throws anywhere: the pane stays in a plain browser.
  handOver().catch(noteSilence);
  return personal;
};
