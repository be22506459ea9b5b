import type { Theme, HostLimitation } from '../../office/host';

export type AppearanceMessages = {
  theme: string;
  language: string;
  /** The option for either that follows Outlook. */
  asOutlook: string;
  themes: Record<Theme, string>;
  notPersistent: string;
  hostLimitations: Record<HostLimitation, string>;
};

export const appearance = (): AppearanceMessages => ({
  theme: 'Theme',
  language: 'Language',
  asOutlook: 'As Outlook',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  notPersistent: 'Cannot be kept: it applies until this pane is closed.',
  hostLimitations: {
    silent: "Outlook did not answer: theme and language are your browser's.",
    silentTheme: "Outlook did not answer: the theme is your browser's.",
    silentLanguage: "Outlook did not answer: the language is your browser's.",
    oldTheme: "This Outlook does not tell its theme: your system's is used.",
  },
});
