// The tour: one mail for each person of the demonstration. Opening it signs that person in.
import { demonstrationPeople, type DemonstrationPerson } from '../server/demonstration/demonstration';

export const mailIds = ['tom', 'sven', 'lena', 'grace', 'yusuf', 'maya', 'ines', 'nadia'] as const;

export type MailId = (typeof mailIds)[number];

export type TourMail = {
  id: MailId;
  to: DemonstrationPerson;
  from: DemonstrationPerson;
  /** Whose pane can be shown beside that of `to`. */
  colleague: DemonstrationPerson;
  /** When it was sent: always recently. */
  at: Date;
};

const personOf = (id: string): DemonstrationPerson => {
  const found = demonstrationPeople.find((person) => person.id === id);
  if (!found) throw new Error(`The demonstration has no person ${id}.`);
  return found;
};

const openedAt = Date.now();

const mail = (id: MailId, to: string, from: string, colleague: string, age: number): TourMail => ({
  id,
  to: personOf(to),
  from: personOf(from),
  colleague: personOf(colleague),
  at: new Date(openedAt - age),
});

const [minutes, hours, days] = [60_000, 3_600_000, 86_400_000];

/** In the order of the tour, the newest mail first. */
export const tour: readonly [TourMail, ...TourMail[]] = [
  mail('tom', '3', '7', '7', 2 * minutes),
  mail('sven', '10', '9', '9', 19 * minutes),
  mail('lena', '5', '7', '7', 40 * minutes),
  mail('grace', '7', '3', '8', 73 * minutes),
  mail('yusuf', '8', '7', '7', 18 * hours),
  mail('maya', '9', '10', '2', 23 * hours),
  mail('ines', '2', '9', '7', 4 * days),
  mail('nadia', '4', '8', '7', 5 * days),
];
