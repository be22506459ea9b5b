import type { CreateMessages } from '../catalog';
import type { AppearanceMessages } from '../english/appearance';

export const appearance: CreateMessages<AppearanceMessages> = () => ({
  theme: 'Design',
  language: 'Sprache',
  asOutlook: 'Wie Outlook',
  themes: { light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  notPersistent: 'Kann nicht gespeichert werden und gilt, bis dieser Bereich geschlossen wird.',
  hostLimitations: {
    silent: 'Outlook hat nicht geantwortet: Design und Sprache sind die Ihres Browsers.',
    silentTheme: 'Outlook hat nicht geantwortet: Das Design ist das Ihres Browsers.',
    silentLanguage: 'Outlook hat nicht geantwortet: Die Sprache ist die Ihres Browsers.',
    oldTheme: 'Dieses Outlook teilt sein Design nicht mit: Das Ihres Systems wird verwendet.',
  },
});
