// Addresses in the configuration: what is one, and what a page may ask.

const parsed = (url: string): URL | undefined => {
  try {
    return new URL(url, document.baseURI);
  } catch {
    return undefined;
  }
};

/** Of http or https, absolute or relative to the pane. */
export const isAddress = (url: string): boolean => /^https?:$/.test(parsed(url)?.protocol ?? '');

/** What browsers take for this device itself, which needs no https. */
const isThisDevice = ({ hostname }: URL): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** Whether a page lets its scripts ask that address: from https only https is, but for this device itself. */
export const isSafeFrom = (url: string, page: string): boolean => {
  const target = parsed(url);
  return target !== undefined && (target.protocol === 'https:' || !page.startsWith('https:') || isThisDevice(target));
};
