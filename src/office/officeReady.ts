// Detects, once per page, which host the page runs in.
import { withTimeout } from '../lib/timeout';

/** `unavailable`: office.js, or a script that it loads, failed or did not load in time. */
export type HostKind = 'outlook' | 'other' | 'unavailable';

/** Milliseconds. */
const timeout = 10_000;

/** The id of the script element; a page without one runs outside Office. */
const officeTag = 'office-js';

export const findOfficeTag = (): HTMLElement | null => document.getElementById(officeTag);

type Detection = { withinTimeout: Promise<HostKind>; eventual: Promise<HostKind> };

const detections = new WeakMap<HTMLElement, Detection>();

/** 'unavailable' after ten seconds. Never rejects. */
export const detectHost = (): Promise<HostKind> => detection()?.withinTimeout ?? Promise.resolve('other');

/** Without a timeout: on a slow network office.js may still arrive. May stay pending; never rejects. */
export const detectHostEventually = (): Promise<HostKind> => detection()?.eventual ?? Promise.resolve('other');

const detection = (): Detection | undefined => {
  const tag = findOfficeTag();
  if (!tag) return undefined;
  const started = detections.get(tag) ?? startDetection(tag);
  detections.set(tag, started);
  return started;
};

const startDetection = (tag: HTMLElement): Detection => {
  const unavailable = (): HostKind => 'unavailable';
  // An office.js that has loaded only in part may throw anywhere.
  const eventual = hostKind(tag).catch(unavailable);
  return { withinTimeout: withTimeout(timeout, eventual).catch(unavailable), eventual };
};

const hostKind = async (tag: HTMLElement): Promise<HostKind> => {
  if (!('Office' in window)) await loaded(tag);
  return (await Office.onReady()).host === Office.HostType.Outlook ? 'outlook' : 'other';
};

const loaded = (tag: HTMLElement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    tag.addEventListener('load', resolve, { once: true });
    tag.addEventListener('error', () => reject(new Error('office.js did not load')), { once: true });
  });
