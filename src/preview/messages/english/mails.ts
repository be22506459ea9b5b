import type { PaneMessages } from '../paneMessages';
import type { PageMessages } from './page';
import { text, type Text } from '../text';
import type { MailId } from '../../tour';

type MailText = {
  subject: string;
  /** Why the sender writes. */
  text: string;
  /** What to do or to see in the pane. */
  steps: readonly Text[];
};

/** @param pane names the controls that a mail mentions */
export type CreateMails = (pane: PaneMessages, page: PageMessages) => Record<MailId, MailText>;

export const mails: CreateMails = ({ terms, reader, sources, editor, menu, overview, format }, { controls }) => {
  const { labels, labelParts, directions, levels, useParent, value } = terms;
  const { save, effects } = editor.bar;
  const crmInterval = labelParts('crmSyncInterval').name;
  return {
    tom: {
      subject: 'Where your tasks are',
      text: `Your tasks are not lost. Since ${format.day('2026-11-02T09:00:00Z')} they stay in OroCRM. Look at the sync policy:`,
      steps: [
        text`Find ${labels.tasks}: it is ${value(false)}. Contacts and calendar events still sync.`,
        text`Press ${'Acme · Grace'} in that row: you see who turned tasks off, when and why, and what each level has set.`,
        text`Do you need them? Press ${reader.request.writeTo('Grace')} to ask me.`,
      ],
    },
    sven: {
      subject: 'Sync goes one way on purpose',
      text: 'You asked why your changes in Outlook disappear. At Globex, sync goes one way: OroCRM updates Outlook, and nothing goes back.',
      steps: [
        text`At the top, the arrow points from OroCRM to Outlook. Below it you read: ${reader.summary.oneWay.crm_to_outlook}.`,
        text`${labels.direction} has a lock: ${reader.row.enforcedFor('Globex', '2026-09-21T11:15:00Z')}. Nobody at Globex can override it for themselves.`,
        text`Press ${'Globex · Maya'} in that row for my reason. Further down, press ${sources.effects.show} for each case.`,
      ],
    },
    lena: {
      subject: 'Your own interval',
      text: 'Where nothing is enforced, you can override the policy of Acme for yourself. You have done so once: Outlook is checked every minute for you.',
      steps: [
        text`Find ${labelParts('outlookSyncInterval').name} further down. Your value is ${format.number(60)}; everyone else has 30.`,
        text`Check ${editor.inherit('user', 30)}, then press ${save}. A review opens: the change applies to you alone.`,
        text`Press ${save} in the review. To take it back, press ${editor.saved.undo}, then save again.`,
      ],
    },
    grace: {
      subject: 'Ask OroCRM less often?',
      text: 'OroCRM is slow in the mornings. Could we check it for changes every ten minutes instead of every five?',
      steps: [
        text`Find ${crmInterval} further down, and type 600 (seconds). Nothing is stored yet.`,
        text`Press ${save}. A review opens, and says how many people the change reaches. It would also warn if it could delete or overwrite data; this one cannot.`,
        text`Press ${save} in the review. Later, ${menu.history} in the menu ⋯ (${menu.label}) lists every change, and can restore earlier values.`,
      ],
    },
    yusuf: {
      subject: 'Two of us, one setting',
      text: 'We both change the policy of Acme. In our old tool, the last save silently won. Here, you see my value before yours replaces it. Try it with both panes:',
      steps: [
        text`Open my pane beside yours:`,
        text`Find ${crmInterval} further down in both panes. Type 900 into yours, and do not save. Type 1200 into mine, and save it there.`,
        text`Click in your pane. It shows both values, and whose each is. Choose one, press the button below it, then save.`,
      ],
    },
    maya: {
      subject: 'Could we sync both ways?',
      text: 'I would like my changes in Outlook to reach OroCRM. What would that do to our data?',
      steps: [
        text`Under ${labels.direction}, choose ↔ (${directions.bidirectional}). Nothing is stored yet.`,
        text`Press ${effects}, at the bottom: you see which edits and deletions would work differently.`,
        text`Press ${save}. The review warns of data that could be deleted or overwritten: without a check mark at ${editor.review.understood} nobody can save. ${editor.review.cancel} leads back, ${editor.bar.discard} drops the change.`,
      ],
    },
    ines: {
      subject: 'Both ways for everyone?',
      text: 'If you enforce the same direction for all organizations, what happens to us at Globex, where sync goes one way?',
      steps: [
        text`Choose ${levels.global}, at the top. Under ${labels.direction}, uncheck ${useParent.global}, keep ↔, and press the open lock to enforce it.`,
        text`Press ${save}. The review counts the people whom the change reaches, and shows each organization where something changes, ${'Globex'} among them. ${editor.review.cancel} leads back.`,
        text`Choose ${overview.title} in the menu ⋯ (${menu.label}), and open a setting: you see which of your twelve organizations have values of their own.`,
      ],
    },
    nadia: {
      subject: 'Why you see nothing',
      text: 'You are new at Acme, and have no access to its sync policy yet. The pane says so, and shows nothing else.',
      steps: [
        text`The pane names the people who can give you access.`,
        text`${reader.request.writeTo('Grace Weber')} starts a mail that asks for it.`,
        text`This was the tour. Open the mail of an administrator, and break the network or the CRM in ${controls.title}, at the bottom: see what the pane does then.`,
      ],
    },
  };
};
