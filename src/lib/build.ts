// The build that the pane was loaded from, and the one that is on the server now.
import { withTimeout } from './timeout';

/** Milliseconds. */
const timeout = 4_000;

/** Names of files with the hash of their content, in HTML or in an address. */
const hashedNames = (text: string): readonly string[] => text.match(/[\w-]+\.[0-9a-f]{20}\.js/g) ?? [];

/**
 * Whether another build has replaced the one of this page: its remaining chunks may be gone, or be an HTML page with
 * status 200. False where the server cannot be reached, and in development. Never rejects.
 */
export const isBuildReplaced = async (): Promise<boolean> => {
  // Those in the HTML: webpack's own have neither attribute.
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[async], script[defer]');
  const loaded = Array.from(scripts, ({ src }) => src);
  const names = hashedNames(loaded.join(' '));
  if (names.length === 0) return false;
  try {
    const page = fetch(window.location.pathname, { cache: 'no-store' }).then((response) => response.text());
    const current = hashedNames(await withTimeout(timeout, page));
    return current.length > 0 && names.some((name) => !current.includes(name));
  } catch {
    return false;
  }
};
