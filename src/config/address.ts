import { isLoopback } from '../lib/loopback';

const parsed = (url: string): URL | undefined => {
  try {
    return new URL(url, document.baseURI);
  } catch {
    return undefined;
  }
};

/** http or https, absolute or relative to the pane. */
export const isAddress = (url: string): boolean => /^https?:$/.test(parsed(url)?.protocol ?? '');

/** Browsers block requests from an https page to http (mixed content), except to loopback addresses. */
export const isSafeFrom = (url: string, page: string): boolean => {
  const target = parsed(url);
  return target !== undefined && (target.protocol === 'https:' || !page.startsWith('https:') || isLoopback(target));
};
