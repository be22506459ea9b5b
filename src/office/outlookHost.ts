// Outlook as host: its theme and display language. Only Mailbox 1.14 tells the theme; before, the system's counts.
import { ask, supports } from './callOffice';
import { createHost, type Host, type Theme } from './host';

/** Of a background colour: "#1f1f1f", or the number of it, which is how Outlook sends it; undefined where it is neither. */
export const themeOf = (background: unknown): Theme | undefined => {
  const colour = numberOf(background);
  if (colour === undefined) return undefined;
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255] as const;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
};

const numberOf = (colour: unknown): number | undefined => {
  if (typeof colour === 'number')
    return Number.isInteger(colour) && colour >= 0 && colour <= 0xffffff ? colour : undefined;
  const hex = typeof colour === 'string' ? /^#?([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(colour)?.[1] : undefined;
  return hex === undefined ? undefined : parseInt(hex, 16);
};

/** @param browser counts for what this Outlook does not tell */
export const outlookHost = (browser: Host): Host => {
  // Typed as always there; older Outlooks have none of these.
  const context = Office.context as Partial<Office.Context>;
  const told = themeTold(context);
  const { theme, language } = browser.appearance();
  const host = createHost({ theme: told ?? theme, language: languageTold(context) ?? language });
  const leaveBrowser =
    told === undefined ? browser.subscribe(() => host.set({ theme: browser.appearance().theme })) : undefined;
  void followTheme(context.mailbox, (changed) => {
    leaveBrowser?.();
    host.set({ theme: changed, untold: undefined });
  }).then((follows) => {
    if (told === undefined && !follows) host.set({ untold: 'oldTheme' });
  });
  return host;
};

/** What is empty says nothing. */
const languageTold = ({ displayLanguage }: Partial<Office.Context>): string | undefined =>
  displayLanguage === '' ? undefined : displayLanguage;

/** Asked of the host anew each time, and so it may throw: then there is still a language. */
const themeTold = (context: Partial<Office.Context>): Theme | undefined => {
  try {
    return themeOf(context.officeTheme?.bodyBackgroundColor);
  } catch {
    return undefined;
  }
};

/** What an event tells counts: the colours of the context can be those of before. @returns whether there will be events */
const followTheme = async (
  mailbox: Office.Mailbox | null | undefined,
  onChange: (theme: Theme) => void,
): Promise<boolean> => {
  if (!mailbox || !supports('Mailbox', '1.14')) return false;
  const hear = (event: { officeTheme?: Partial<Office.OfficeTheme> | null } | undefined) => {
    const changed = themeOf(event?.officeTheme?.bodyBackgroundColor);
    if (changed) onChange(changed);
  };
  const { ok } = await ask((done) => mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, hear, done));
  return ok;
};
