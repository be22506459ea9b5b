import { bidi } from '../../../i18n/leftToRight';
import { roleOf } from '../../../policy/role';
import type { DemonstrationPerson } from '../../../server/demonstration/demonstration';
import type { PaneMessages } from '../paneMessages';

export type PageMessages = ReturnType<typeof page>;

/** The mail client and the controls of the demonstration. */
export const page = ({ demonstration, reader, menu, format }: PaneMessages) => {
  const roleName = (person: DemonstrationPerson): string => demonstration.roles[roleOf(person.capabilities)];

  return {
    title: 'Sync Policy for Outlook: preview',
    /** Above the first mail. */
    introduction: {
      title: 'See what syncs, and who decided it',
      text: (mails: number) =>
        `Sync Policy is an Outlook add-in for companies that use OroCRM, a customer database. Its pane shows what syncs between the two, and who decided it; administrators change it there. In each of these ${format.number(mails)} mails, you are another person.`,
    },
    about: 'A preview without Outlook. The CRM is mocked in this browser.',

    client: {
      title: 'Mail',
      search: 'Search',
      tabs: ['Home', 'View', 'Help'],
      newMail: 'New mail',
      actions: { delete: 'Delete', archive: 'Archive', reply: 'Reply', forward: 'Forward', flag: 'Flag' },
      folders: { inbox: 'Inbox', drafts: 'Drafts', sent: 'Sent', archive: 'Archive', deleted: 'Deleted' },
    },

    mail: {
      list: 'Inbox',
      /** Beside the heading of the list. */
      tour: (mails: number) => `Tour: ${format.number(mails)} mails`,
      unread: 'Unread',
      message: 'Message',
      greeting: (name: string) => bidi`Hi ${name},`,
      /** Under the sender. */
      to: (name: string) => bidi`To ${name}`,
      /** "Tour, mail 1 of 8 · View only". */
      position: (position: number, mails: number, person: DemonstrationPerson) =>
        `Tour, mail ${format.number(position)} of ${format.number(mails)} · ${roleName(person)}`,
      /** "Now you are Tom Okafor". */
      you: (person: DemonstrationPerson) => bidi`Now you are ${person.name}`,
      /** In the list: "As Tom Okafor · View only". */
      as: (person: DemonstrationPerson) => bidi`As ${person.name} · ${roleName(person)}`,
      next: (subject: string) => `Next mail: ${subject}`,
      again: 'Start the tour again',
    },

    /** A mail that the pane starts. */
    newMail: {
      title: 'New mail',
      to: 'To',
      subject: 'Subject',
      text: 'Text',
      note: 'In Outlook, you would send it from here. This preview sends nothing.',
      close: 'Back to the tour',
    },

    panes: {
      title: reader.title,
      /** On small screens, where the panes cover the mail. */
      back: 'Back to the mail',
      close: menu.close,
      frame: 'Task pane',
      width: 'Pane width',
      pixels: (width: number) => `${format.number(width)} px`,
      /** Where a colleague's is beside it. */
      yours: 'Your pane',
      of: (name: string) => bidi`${name}’s pane`,
      show: (name: string) => bidi`Show ${name}’s pane`,
      hide: (name: string) => bidi`Hide ${name}’s pane`,
    },

    controls: {
      title: 'Demo controls',
      theme: menu.appearance.theme,
      themes: menu.appearance.themes,
      language: menu.appearance.language,
      direction: 'Text direction',
      directions: { auto: 'Follows the language', ltr: 'Left to right', rtl: 'Right to left' },
      text: 'Text size',
      textSizes: { '100': '100%', '200': '200%' },
      reload: 'Reload pane',
      startOver: 'Start over',
      break: 'Break something',
      breakHint: 'The pane must stay usable in each of these cases.',
      /** The fault in effect. */
      broken: (fault: string) => `Broken: ${fault}`,
      repair: 'Repair',
      groups: {
        network: 'Network',
        rights: 'Sign-in and rights',
        crm: 'The CRM',
        answers: 'Responses',
        device: 'This device',
      },
    },
  };
};
