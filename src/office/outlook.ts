// Outlook as host: its theme and display language. Only Mailbox 1.14 tells the theme; before, the system's counts.
import { createHost, type Appearance, type Host } from './host';

/** Of a background colour such as "#1f1f1f"; undefined where it is not one. */
export const themeOf = (background: string | undefined): Appearance['theme'] | undefined => {
  const hex = /^#?([0-9a-f]{6})/i.exec(background ?? '')?.[1];
  if (hex === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
};

export const outlookHost = (fallback: Appearance): Host => {
  // Typed as always there; older Outlooks have none of these.
  const context = Office.context as Partial<Office.Context>;
  const told = context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const host = createHost({
    theme: themeOf(told?.bodyBackgroundColor) ?? fallback.theme,
    language: context.displayLanguage ?? fallback.language,
  });
  if (context.requirements?.isSetSupported('Mailbox', '1.14')) {
    context.mailbox?.addHandlerAsync(
      Office.EventType.OfficeThemeChanged,
      (event: Office.OfficeThemeChangedEventArgs) => {
        const theme = themeOf(event.officeTheme.bodyBackgroundColor);
        if (theme) host.set({ theme });
      },
    );
  }
  return host;
};
