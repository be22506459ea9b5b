// The choice of theme and language, and what Outlook does not tell of them, in German.
import type { LooksWords } from '../english/looks';

export const germanLooks: LooksWords = {
  theme: 'Design',
  language: 'Sprache',
  asOutlook: 'Wie Outlook',
  themes: { light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  notKept: 'Kann nicht gespeichert werden und gilt, bis dieser Bereich geschlossen wird.',
  untold: {
    silent: 'Outlook hat nicht geantwortet: Design und Sprache sind die Ihres Browsers.',
    silentTheme: 'Outlook hat nicht geantwortet: Das Design ist das Ihres Browsers.',
    silentLanguage: 'Outlook hat nicht geantwortet: Die Sprache ist die Ihres Browsers.',
    oldTheme: 'Dieses Outlook teilt sein Design nicht mit: Das Ihres Systems wird verwendet.',
  },
};
