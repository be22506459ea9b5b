// The choice of theme and language, and what Outlook does not tell of them, in English.
import type { Theme, Untold } from '../../office/host';

export type LooksWords = {
  theme: string;
  language: string;
  /** For either: not chosen. */
  asOutlook: string;
  themes: Record<Theme, string>;
  notKept: string;
  untold: Record<Untold, string>;
};

export const englishLooks: LooksWords = {
  theme: 'Theme',
  language: 'Language',
  asOutlook: 'As Outlook',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  notKept: 'Cannot be kept: it applies until this pane is closed.',
  untold: {
    silent: "Outlook did not answer: theme and language are your browser's.",
    silentTheme: "Outlook did not answer: the theme is your browser's.",
    silentLanguage: "Outlook did not answer: the language is your browser's.",
    oldTheme: "This Outlook does not tell its theme: your system's is used.",
  },
};
