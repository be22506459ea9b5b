import { browserHost } from './browserHost';
import { frameHost } from './frameHost';
import { createHost, type Host, type PersonalHost } from './host';
import { detectHost, detectHostEventually, findOfficeTag } from './officeReady';
import { outlookHost } from './outlookHost';
import { personalHost } from './personalHost';
import { roamingPreferences } from './roamingSettings';

/** Starts as in a plain browser, without waiting; switches to Outlook's appearance when office.js reports Outlook. */
export const connectHost = (): PersonalHost => {
  const browser = browserHost();
  if (!findOfficeTag()) {
    return personalHost(window.parent === window ? browser : frameHost(browser.appearance()));
  }
  const host = createHost(browser.appearance());
  const mirror = (source: Host) => {
    const copy = () => host.set({ hostLimitation: undefined, ...source.appearance() });
    copy();
    return source.subscribe(copy);
  };
  const stopMirroringBrowser = mirror(browser);
  const personal = personalHost(host);
  const reportNoResponse = () => host.set({ hostLimitation: 'silent' });
  const switchToOutlook = async () => {
    const kind = await detectHostEventually();
    if (kind === 'other') host.set({ hostLimitation: undefined });
    if (kind !== 'outlook') return;
    const outlook = outlookHost(browser);
    stopMirroringBrowser();
    mirror(outlook);
    personal.connectMailbox(roamingPreferences);
  };
  void detectHost().then((kind) => kind === 'unavailable' && reportNoResponse());
  // An office.js that has loaded only in part may throw anywhere: the pane stays as in a plain browser.
  switchToOutlook().catch(reportNoResponse);
  return personal;
};
