// The first script of the framed pane. It routes requests to the mocked CRM of the preview page, passes the mails that the
// pane starts to its mail client, and emulates the device fault in the frame's attributes. It must run before anything
// paints, sends requests, or reads storage or the clock.
import type { Device } from './faults/fault';
import { forwardMailLinks } from './newMail';
import { createMockedFetch, findExposedCrm } from './mockedFetch';

// A pane that is opened outside the preview page has no CRM.
if (window.parent === window) {
  window.stop();
  window.location.replace(`./${window.location.search}`);
}

const frame = window.frameElement;
const hasFault = (device: Device): boolean => frame?.getAttribute('data-device') === device;

const crm = frame ? findExposedCrm(window.parent) : undefined;
const fetchUnlessOffline: typeof fetch = (...request) =>
  hasFault('offline') ? Promise.reject(new TypeError('The preview is offline.')) : browserFetch(...request);
const browserFetch = window.fetch.bind(window);
window.fetch = crm ? createMockedFetch(crm, fetchUnlessOffline) : fetchUnlessOffline;
forwardMailLinks();

const theme = frame?.getAttribute('data-theme');
if (theme) document.documentElement.dataset.theme = theme;

const isOnline = (): boolean => Reflect.get(Navigator.prototype, 'onLine', navigator) && !hasFault('offline');
Object.defineProperty(navigator, 'onLine', { get: isOnline });
if (frame) {
  let before = isOnline();
  const notify = () => {
    const now = isOnline();
    if (now !== before) window.dispatchEvent(new Event(now ? 'online' : 'offline'));
    before = now;
  };
  new MutationObserver(notify).observe(frame, { attributeFilter: ['data-device'] });
}

const throwStorageError = (state: string, name: string) => {
  throw new DOMException(`The preview lets storage ${state}.`, name);
};
for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
  const call = new Proxy(Reflect.get(Storage.prototype, name), {
    apply: (target, storage, parts: unknown[]): unknown => {
      if (hasFault('storage')) throwStorageError('throw', 'SecurityError');
      if (hasFault('storage-full') && name === 'setItem') throwStorageError('be full', 'QuotaExceededError');
      return Reflect.apply(target, storage, parts);
    },
  });
  Object.defineProperty(Storage.prototype, name, { value: call });
}

const day = 86_400_000;
const realNow = Date.now;
const now = () => realNow() + (hasFault('clock') ? day : 0);
Date.now = now;
window.Date = new Proxy(Date, {
  construct: (target, parts: never[]) =>
    parts.length > 0 ? Reflect.construct<never[], object>(target, parts) : new target(now()),
  apply: () => new Date().toString(),
});
