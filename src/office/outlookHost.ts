import { callOffice, isSetSupported } from './callOffice';
import { createHost, type Host, type Theme } from './host';

/** Undefined for anything but a colour: "#1f1f1f", or its number, as Outlook sends it. */
export const themeForBackground = (background: unknown): Theme | undefined => {
  const colour = parseColour(background);
  if (colour === undefined) return undefined;
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255] as const;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
};

const parseColour = (colour: unknown): number | undefined => {
  if (typeof colour === 'number')
    return Number.isInteger(colour) && colour >= 0 && colour <= 0xffffff ? colour : undefined;
  const hex = typeof colour === 'string' ? /^#?([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(colour)?.[1] : undefined;
  return hex === undefined ? undefined : parseInt(hex, 16);
};

/**
 * Outlook's theme and display language. Outlook has a theme only from Mailbox 1.14 on.
 * @param browser provides what this Outlook does not
 */
export const outlookHost = (browser: Host): Host => {
  // The types claim that all of it exists; older Outlooks have none of these.
  const context = Office.context as Partial<Office.Context>;
  const initialTheme = themeOf(context);
  const { theme, language } = browser.appearance();
  const host = createHost({ theme: initialTheme ?? theme, language: languageOf(context) ?? language });
  const unsubscribe =
    initialTheme === undefined ? browser.subscribe(() => host.set({ theme: browser.appearance().theme })) : undefined;
  void subscribeToTheme(context.mailbox, (changed) => {
    unsubscribe?.();
    host.set({ theme: changed, hostLimitation: undefined });
  }).then((subscribed) => {
    if (initialTheme === undefined && !subscribed) host.set({ hostLimitation: 'oldTheme' });
  });
  return host;
};

const languageOf = ({ displayLanguage }: Partial<Office.Context>): string | undefined =>
  displayLanguage === '' ? undefined : displayLanguage;

/** The getter asks the host each time, and may throw. */
const themeOf = (context: Partial<Office.Context>): Theme | undefined => {
  try {
    return themeForBackground(context.officeTheme?.bodyBackgroundColor);
  } catch {
    return undefined;
  }
};

/** The context may still have the previous colours during an event. @returns whether there will be events */
const subscribeToTheme = async (
  mailbox: Office.Mailbox | null | undefined,
  onChange: (theme: Theme) => void,
): Promise<boolean> => {
  if (!mailbox || !isSetSupported('Mailbox', '1.14')) return false;
  const onEvent = (event: { officeTheme?: Partial<Office.OfficeTheme> | null } | undefined) => {
    const changed = themeForBackground(event?.officeTheme?.bodyBackgroundColor);
    if (changed) onChange(changed);
  };
  const { ok } = await callOffice((done) =>
    mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, onEvent, done),
  );
  return ok;
};
