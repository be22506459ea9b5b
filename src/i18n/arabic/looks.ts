// The choice of theme and language, and what Outlook does not tell of them, in Arabic.
import type { LooksWords } from '../english/looks';
import { outlook, say } from './say';

export const arabicLooks: LooksWords = {
  theme: 'السمة',
  language: 'اللغة',
  asOutlook: say`مثل ${outlook}`,
  themes: { light: 'فاتح', dark: 'داكن', contrast: 'تباين عالٍ' },
  notKept: 'يتعذر حفظ هذا الاختيار، ويسري حتى إغلاق هذا الجزء.',
  untold: {
    silent: say`لم يستجب ${outlook}: السمة واللغة هما سمة المتصفح ولغته.`,
    silentTheme: say`لم يستجب ${outlook}: السمة هي سمة المتصفح.`,
    silentLanguage: say`لم يستجب ${outlook}: اللغة هي لغة المتصفح.`,
    oldTheme: say`لا يفصح ${outlook} هذا عن سمته: تُستخدم سمة النظام.`,
  },
};
