// Outlook as host: its theme and display language. Only Mailbox 1.14 tells the theme; before, the system's counts.
import { createHost, type Appearance, type Host } from './host';

/** Of a background colour such as "#1f1f1f"; undefined where it is not one. */
export const themeOf = (background: string | undefined): Appearance['theme'] | undefined => {
  const hex = /^#?([0-9a-f]{6})/i.exec(background ?? '')?.[1];
  if (hex === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
};

/** @param browser counts for what this Outlook does not tell */
export const outlookHost = (browser: Host): Host => {
  // Typed as always there; older Outlooks have none of these.
  const context = Office.context as Partial<Office.Context>;
  const told = themeOf((context.officeTheme as Partial<Office.OfficeTheme> | undefined)?.bodyBackgroundColor);
  const { theme, language } = browser.appearance();
  const host = createHost({ theme: told ?? theme, language: context.displayLanguage ?? language });
  if (told === undefined) browser.subscribe(() => host.set({ theme: browser.appearance().theme }));
  if (context.requirements?.isSetSupported('Mailbox', '1.14')) {
    context.mailbox?.addHandlerAsync(
      Office.EventType.OfficeThemeChanged,
      (event: Office.OfficeThemeChangedEventArgs) => {
        const changed = themeOf(event.officeTheme.bodyBackgroundColor);
        if (changed) host.set({ theme: changed });
      },
    );
  }
  return host;
};
