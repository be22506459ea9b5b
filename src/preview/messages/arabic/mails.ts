// Imperatives and adjectives have the gender of whom the mail is to, as among colleagues.
import { bidi, outlook } from '../../../i18n/arabic/bidi';
import type { CreateMails } from '../english/mails';
import { text } from '../text';

export const mails: CreateMails = ({ terms, reader, sources, editor, menu, overview, format }, { controls }) => {
  const { labels, labelParts, directions, levels, useParent, value } = terms;
  const { save, effects } = editor.bar;
  const crmInterval = labelParts('crmSyncInterval').name;
  const [crm, acme, globex] = [bidi`${terms.crm}`, bidi`${'Acme'}`, bidi`${'Globex'}`];
  /** A number that is not a name. */
  const number = (seconds: number) => [format.number(seconds)];
  return {
    tom: {
      subject: 'أين ذهبت مهامك',
      text: bidi`لم تُفقد مهامك. فهي منذ ${format.day('2026-11-02T09:00:00Z')} تبقى في ${crm} ولم تعد تتم مزامنتها مع ${outlook}. إليك ما يعرضه نهج المزامنة:`,
      steps: [
        text`ابحث عن ${labels.tasks}: القيمة هي ${value(false)}. أما جهات الاتصال وأحداث التقويم فما زالت تتم مزامنتها.`,
        text`اضغط على ${'Acme · Grace'} في ذلك الصف. سترى من أوقف مزامنة المهام ومتى ولماذا، ومن أين يمكن أن تأتي القيمة: القيمة الافتراضية أو النظام أو مؤسستك أو أنت.`,
        text`هل تحتاج إليها؟ اضغط على ${reader.request.writeTo('Grace')} لتسألني.`,
      ],
    },
    sven: {
      subject: 'المزامنة في اتجاه واحد عن قصد',
      text: bidi`سألتني لماذا تختفي تعديلاتك في ${outlook}. المزامنة في ${globex} في اتجاه واحد: يُحدَّث ${outlook} من ${crm}، ولا يُرسل شيء في الاتجاه الآخر.`,
      steps: [
        text`في الأعلى يشير السهم من ${[crm]} إلى ${[outlook]}. وتحته تقرأ: ${reader.summary.oneWay.crm_to_outlook}.`,
        text`على ${labels.direction} قفل: ${reader.row.enforcedFor('Globex', '2026-09-21T11:15:00Z')}. لا يمكن لأحد في ${[globex]} تحديد اتجاه آخر لنفسه.`,
        text`اضغط على ${'Globex · Maya'} في ذلك الصف لتقرأ السبب الذي ذكرته. ثم اضغط أسفله على ${sources.effects.show} لترى كل حالة.`,
      ],
    },
    lena: {
      subject: 'فاصلك الزمني الخاص',
      text: bidi`حيث لا توجد قيمة مفروضة، يمكنك تحديد قيم خاصة بك تختلف عن قيم ${acme}. ولديك قيمة خاصة واحدة بالفعل: يجري البحث عن تغييرات في ${outlook} لديك كل دقيقة.`,
      steps: [
        text`ابحثي في الأسفل عن ${labelParts('outlookSyncInterval').name}. قيمتك هي ${format.number(60)}، وقيمة كل الآخرين ${number(30)}.`,
        text`حدّدي خانة ${editor.inherit('user', 30)}، ثم اضغطي على ${save}. ستُفتح مراجعة: سيسري التغيير عليك وحدك.`,
        text`اضغطي على ${save} في المراجعة. وللرجوع عن التغيير اضغطي على ${editor.saved.undo}، ثم احفظي مرة أخرى.`,
      ],
    },
    grace: {
      subject: bidi`هل نقلل مرات فحص ${crm}؟`,
      text: bidi`يكون ${crm} بطيئًا في الصباح. هل يمكننا البحث عن التغييرات فيه كل عشر دقائق بدلاً من كل خمس دقائق؟`,
      steps: [
        text`ابحثي في الأسفل عن ${crmInterval}، واكتبي ${number(600)} (بالثواني). لم يُحفظ شيء بعد.`,
        text`اضغطي على ${save}. ستُفتح مراجعة تذكر عدد الأشخاص الذين سيصل إليهم التغيير. وهي تحذّر أيضًا إذا كان التغيير قد يؤدي إلى حذف بيانات أو فقدان تعديلات، أما هذا التغيير فلا يؤدي إلى ذلك.`,
        text`اضغطي على ${save} في المراجعة. وفيما بعد يعرض ${menu.history} في القائمة ⋯ (${menu.label}) كل تغيير، ويتيح استعادة قيم سابقة.`,
      ],
    },
    yusuf: {
      subject: 'شخصان وإعداد واحد',
      text: bidi`كلانا يغيّر نهج المزامنة في ${acme}. في برنامجنا القديم كانت تسري آخر قيمة محفوظة دون أي تنبيه. أما هنا فسترى قيمتي قبل أن تحل قيمتك محلها. جرّب ذلك في الجزأين معًا:`,
      steps: [
        text`افتح الجزء الخاص بي بجانب الجزء الخاص بك:`,
        text`ابحث في الأسفل عن ${crmInterval} في الجزأين. اكتب ${number(900)} في الجزء الخاص بك دون حفظ. واكتب ${number(1200)} في الجزء الخاص بي ثم احفظ.`,
        text`انقر داخل الجزء الخاص بك. سيعرض القيمتين وصاحب كل منهما. اختر إحداهما، وأكّدها بالزر الموجود تحتها، ثم احفظ.`,
      ],
    },
    maya: {
      subject: 'هل يمكننا المزامنة في الاتجاهين؟',
      text: bidi`أود أن تصل تعديلاتي في ${outlook} إلى ${crm}. ماذا سيحدث لبياناتنا حينها؟`,
      steps: [
        text`تحت ${labels.direction} اختاري ↔ (${directions.bidirectional}). لم يُحفظ شيء بعد.`,
        text`اضغطي على ${effects} في الأسفل: سترين ما سيختلف عند التعديل أو الحذف.`,
        text`اضغطي على ${save}. ستحذّر المراجعة من حذف بيانات أو فقدان تعديلات: لا يمكن لأحد الحفظ دون تحديد خانة ${editor.review.understood}. للرجوع اضغطي على ${editor.review.cancel}، ولإلغاء التغيير على ${editor.bar.discard}.`,
      ],
    },
    ines: {
      subject: 'مزامنة في الاتجاهين للجميع؟',
      text: bidi`ماذا سيحدث لدينا إذا فرضتِ الاتجاه نفسه على كل المؤسسات؟ المزامنة في ${globex} في اتجاه واحد.`,
      steps: [
        text`اختاري ${levels.global} في الأعلى. تحت ${labels.direction} ألغي تحديد خانة ${useParent.global}، وأبقي على ↔، ثم اضغطي على القفل المفتوح لفرض الاتجاه.`,
        text`اضغطي على ${save}. ستذكر المراجعة عدد الأشخاص الذين سيصل إليهم التغيير، وستعرض كل مؤسسة سيتغير فيها شيء، ومنها ${'Globex'}. للرجوع اضغطي على ${editor.review.cancel}.`,
        text`اختاري ${overview.title} في القائمة ⋯ (${menu.label})، وافتحي إعدادًا: سترين أيًا من مؤسساتكم الاثنتي عشرة لها قيم خاصة.`,
      ],
    },
    nadia: {
      subject: 'لماذا لا ترين شيئًا',
      text: bidi`أنت جديدة في ${acme}، وليس لديك بعد حق الوصول إلى نهج المزامنة. يذكر الجزء ذلك ولا يعرض شيئًا آخر.`,
      steps: [
        text`يذكر الجزء أسماء من بإمكانهم منحك حق الوصول.`,
        text`اضغطي على ${reader.request.writeTo('Grace Weber')} لبدء رسالة تطلبين فيها هذا الحق.`,
        text`انتهت الجولة. افتحي رسالة أحد المسؤولين، ثم عطّلي الشبكة أو نظام ${[bidi`${'CRM'}`]} من ${controls.title} في الأسفل: انظري ماذا يفعل الجزء عندئذ.`,
      ],
    },
  };
};
