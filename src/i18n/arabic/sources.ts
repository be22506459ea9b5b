import type { SyncEffect } from '../../policy/syncEffects';
import type { ConflictResolution } from '../../policy/settings';
import type { EffectRow, SourcesMessages } from '../english/sources';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { bidi, outlook } from './bidi';

export const sources = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : outlook);

  /** Each follows "التعديل في …" or "الحذف من …". */
  const outcomes: Record<SyncEffect, string> = {
    outlook_updated: bidi`يُحدّث ${outlook}`,
    crm_updated: bidi`يُحدّث ${crm}`,
    outlook_edit_stays: 'لا يُرسل وقد يُفقد',
    crm_edit_overwritten: bidi`تحل محله بيانات ${outlook}`,
    created_again_in_outlook: bidi`يعود السجل إلى ${outlook}`,
    stays_in_crm: bidi`يبقى السجل في ${crm}`,
    stays_in_crm_and_added_to_outlook_again: bidi`يعود السجل إلى ${outlook}`,
    outlook_copy_stays: bidi`تبقى النسخة في ${outlook}`,
    deleted_from_outlook: bidi`يُحذف من ${outlook} أيضًا`,
  };

  return {
    chain: (label) => bidi`مصدر قيمة «${label}»`,
    inEffect: 'سارية',
    enforced: 'مفروضة',
    notInEffect: 'غير سارية',
    notSet: 'غير محددة',
    history: 'سجل التغييرات',
    historyOf: (label) => bidi`سجل التغييرات، ${label}`,
    shipped: bidi`القيمة الأصلية في ${crm}`,
    setBy: (who, at) =>
      [
        who === undefined ? undefined : bidi`${terms.author(who)}`,
        at === undefined ? undefined : bidi`${format.date(at)}`,
      ]
        .filter((part) => part !== undefined)
        .join(' · '),

    request: {
      copy: 'نسخ نص الطلب',
      subject: (organization, label) => bidi`نهج المزامنة في ${organization}: ${label}`,
      body: (name, label, value) =>
        bidi`مرحبًا ${name}،

قيمة الإعداد «${label}» في نهج المزامنة مع ${outlook} هي «${value}».

سؤالي أو طلبي: `,
    },

    copy: {
      done: 'تم النسخ',
      byHand: 'يتعذر النسخ تلقائيًا هنا. يُرجى نسخ النص يدويًا:',
    },

    effects: {
      show: 'ماذا يحدث عند التعديل أو الحذف؟',
      off: (which) => bidi`لا تتم مزامنة ${terms.types(which)}.`,
      unknown: 'لا تعرف هذه الوظيفة الإضافية ما يحدث مع هذه القيم.',
      rows: (effects): readonly EffectRow[] => [
        [bidi`التعديل في ${crm}`, outcomes[effects.edited_in_crm]],
        [bidi`التعديل في ${outlook}`, outcomes[effects.edited_in_outlook]],
        ['التعديل في الجانبين', bidi`يُحتفظ بتعديل ${winner(effects.edited_in_both)}`],
        [bidi`الحذف من ${crm}`, outcomes[effects.deleted_in_crm]],
        [bidi`الحذف من ${outlook}`, outcomes[effects.deleted_in_outlook]],
      ],
    },
  } satisfies SourcesMessages;
};
