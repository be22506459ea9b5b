import type { CreateMessages } from '../catalog';
import type { AppearanceMessages } from '../english/appearance';
import { outlook, bidi } from './bidi';

export const appearance: CreateMessages<AppearanceMessages> = () => ({
  theme: 'السمة',
  language: 'اللغة',
  asOutlook: bidi`مثل ${outlook}`,
  themes: { light: 'فاتح', dark: 'داكن', contrast: 'تباين عالٍ' },
  notPersistent: 'يتعذر حفظ هذا الاختيار، ويسري حتى إغلاق هذا الجزء.',
  hostLimitations: {
    silent: bidi`لم يستجب ${outlook}: السمة واللغة هما سمة المتصفح ولغته.`,
    silentTheme: bidi`لم يستجب ${outlook}: السمة هي سمة المتصفح.`,
    silentLanguage: bidi`لم يستجب ${outlook}: اللغة هي لغة المتصفح.`,
    oldTheme: bidi`لا يفصح ${outlook} هذا عن سمته: تُستخدم سمة النظام.`,
  },
});
