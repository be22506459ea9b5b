// The first script of the framed pane: lets the preview page answer for the CRM, and makes its device what the attributes
// of the frame say, at every moment, before anything is painted or asks the network, the storage or the clock.
import type { Device } from './faults/fault';
import { createMockedFetch, offeredCrm } from './mockedFetch';

// A pane that is opened by itself has no CRM: the preview page has it.
if (window.parent === window) {
  window.stop();
  window.location.replace(`./${window.location.search}`);
}

const frame = window.frameElement;
const crm = frame ? offeredCrm(window.parent) : undefined;
if (crm) window.fetch = createMockedFetch(crm, window.fetch.bind(window));

const isAt = (device: Device): boolean => frame?.getAttribute('data-device') === device;

const theme = frame?.getAttribute('data-theme');
if (theme) document.documentElement.dataset.theme = theme;

const isOnline = (): boolean => Reflect.get(Navigator.prototype, 'onLine', navigator) && !isAt('offline');
Object.defineProperty(navigator, 'onLine', { get: isOnline });
if (frame) {
  let before = isOnline();
  const tell = () => {
    const now = isOnline();
    if (now !== before) window.dispatchEvent(new Event(now ? 'online' : 'offline'));
    before = now;
  };
  new MutationObserver(tell).observe(frame, { attributeFilter: ['data-device'] });
}

const refuse = (why: string, name: string) => {
  throw new DOMException(`The preview lets storage ${why}.`, name);
};
for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
  const call = new Proxy(Reflect.get(Storage.prototype, name), {
    apply: (target, storage, parts: unknown[]): unknown => {
      if (isAt('storage')) refuse('throw', 'SecurityError');
      if (isAt('storage-full') && name === 'setItem') refuse('be full', 'QuotaExceededError');
      return Reflect.apply(target, storage, parts);
    },
  });
  Object.defineProperty(Storage.prototype, name, { value: call });
}

const day = 86_400_000;
const tick = Date.now;
const now = () => tick() + (isAt('clock') ? day : 0);
Date.now = now;
window.Date = new Proxy(Date, {
  construct: (target, parts: never[]) =>
    parts.length > 0 ? Reflect.construct<never[], object>(target, parts) : new target(now()),
  apply: () => new Date().toString(),
});
