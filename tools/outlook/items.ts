// The items of the emulated mailbox.
import type { Options } from './options';

export type Item = { id: string; kind: Exclude<Options['item'], 'none'>; subject: string; from: string; text: string };

const mail = (id: string, from: string, subject: string, text: string): Item => ({
  ...{ id, from, subject, text },
  kind: 'read',
});

export const inbox: readonly Item[] = [
  mail(
    'mail-1',
    'Tom Okafor',
    'Quarterly figures',
    'The figures are in the CRM now. Could you have a look before Friday?',
  ),
  mail('mail-2', 'Lena Fischer', 'Missing contacts', 'Two of my contacts have not arrived in Outlook yet.'),
  mail('mail-3', 'Yusuf Demir', 'Lunch on Thursday', 'At one, as always?'),
  {
    id: 'appointment-1',
    kind: 'appointment',
    from: 'Ines Costa',
    subject: 'Quarterly review',
    text: 'Thursday, 10:00 to 10:30',
  },
];

const draft: Item = { id: '', kind: 'compose', subject: '', from: '', text: '' };

export const firstOf = (kind: Options['item']): Item | undefined =>
  kind === 'compose' ? draft : inbox.find((item) => item.kind === kind);
