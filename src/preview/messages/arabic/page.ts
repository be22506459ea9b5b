import { bidi, outlook } from '../../../i18n/arabic/bidi';
import { formatCount } from '../../../i18n/arabic/plurals';
import { roleOf } from '../../../policy/role';
import type { DemonstrationPerson } from '../../../server/demonstration/demonstration';
import type { PageMessages } from '../english/page';
import type { PaneMessages } from '../paneMessages';

export const page = ({ demonstration, terms, reader, menu, format }: PaneMessages): PageMessages => {
  const roleName = (person: DemonstrationPerson): string => demonstration.roles[roleOf(person.capabilities)];
  const countOf = (mails: number): string =>
    formatCount(format, mails, {
      one: 'رسالة واحدة',
      two: 'رسالتان',
      few: 'رسائل',
      many: 'رسالة',
      other: 'رسالة',
    });
  /** In the genitive: after a preposition or another noun. */
  const ofMails = (mails: number): string =>
    formatCount(format, mails, {
      one: 'رسالة واحدة',
      two: 'رسالتين',
      few: 'رسائل',
      many: 'رسالة',
      other: 'رسالة',
    });

  return {
    title: bidi`نهج المزامنة في ${outlook}: معاينة`,
    introduction: {
      title: 'ما تتم مزامنته، ومن قرر ذلك',
      text: (mails) =>
        bidi`«نهج المزامنة» وظيفة إضافية في ${outlook} للشركات التي تستخدم قاعدة بيانات العملاء ${terms.crm}. تعرض ما تتم مزامنته بينهما ومن قرر ذلك، ويغيّره المسؤولون فيها. في هذه الجولة المكوّنة من ${ofMails(mails)} تكون في كل مرة شخصًا آخر.`,
    },
    about: bidi`معاينة دون ${outlook}. تتم محاكاة نظام ${'CRM'} في هذا المتصفح.`,

    client: {
      title: 'البريد',
      search: 'بحث',
      tabs: ['الصفحة الرئيسية', 'عرض', 'تعليمات'],
      newMail: 'بريد جديد',
      actions: { delete: 'حذف', archive: 'أرشفة', reply: 'رد', forward: 'إعادة توجيه', flag: 'وضع علامة' },
      folders: {
        inbox: 'علبة الوارد',
        drafts: 'المسودات',
        sent: 'المرسلة',
        archive: 'الأرشيف',
        deleted: 'المحذوفة',
      },
    },

    mail: {
      list: 'علبة الوارد',
      tour: (mails) => `الجولة: ${countOf(mails)}`,
      unread: 'غير مقروءة',
      message: 'الرسالة',
      greeting: (name) => bidi`مرحبًا ${name}،`,
      to: (name) => bidi`إلى ${name}`,
      position: (position, mails, person) =>
        `الجولة، الرسالة ${format.number(position)} من ${format.number(mails)} · ${roleName(person)}`,
      you: (person) => bidi`أنت الآن ${person.name}`,
      as: (person) => bidi`بحساب ${person.name} · ${roleName(person)}`,
      next: (subject) => bidi`الرسالة التالية: ${subject}`,
      again: 'بدء الجولة من جديد',
    },

    newMail: {
      title: 'بريد جديد',
      to: 'إلى',
      subject: 'الموضوع',
      text: 'النص',
      note: bidi`في ${outlook} يمكنك إرسال الرسالة من هنا. هذه المعاينة لا ترسل شيئًا.`,
      close: 'العودة إلى الجولة',
    },

    panes: {
      title: reader.title,
      back: 'العودة إلى الرسالة',
      close: menu.close,
      frame: 'جزء المهام',
      width: 'عرض الجزء',
      pixels: (width) => `${format.number(width)} بكسل`,
      yours: 'الجزء الخاص بك',
      of: (name) => bidi`الجزء الخاص بـ ${name}`,
      show: (name) => bidi`إظهار الجزء الخاص بـ ${name}`,
      hide: (name) => bidi`إخفاء الجزء الخاص بـ ${name}`,
    },

    controls: {
      title: 'خيارات العرض التوضيحي',
      theme: menu.appearance.theme,
      themes: menu.appearance.themes,
      language: menu.appearance.language,
      direction: 'اتجاه النص',
      directions: { auto: 'حسب اللغة', ltr: 'من اليسار إلى اليمين', rtl: 'من اليمين إلى اليسار' },
      text: 'حجم النص',
      textSizes: { '100': `${format.number(100)}٪`, '200': `${format.number(200)}٪` },
      reload: 'إعادة تحميل الجزء',
      startOver: 'البدء من جديد',
      break: 'إحداث عطل',
      breakHint: 'يجب أن يظل الجزء قابلاً للاستخدام في كل حالة من هذه الحالات.',
      broken: (fault) => bidi`العطل: ${fault}`,
      repair: 'إصلاح',
      groups: {
        network: 'الشبكة',
        rights: 'تسجيل الدخول والصلاحيات',
        crm: bidi`نظام ${'CRM'}`,
        answers: 'الاستجابات',
        device: 'هذا الجهاز',
      },
    },
  };
};
