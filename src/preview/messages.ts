import type { DemonstrationPerson } from '../server/demonstration';

export const messages = {
  title: 'Sync Policy for Outlook',
  subtitle: 'A preview without Outlook, on a mocked CRM in this browser',
  controls: 'Preview controls',
  person: 'Who am I',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  language: 'Language',
  direction: 'Text direction',
  directions: { auto: 'As the language says', ltr: 'Left to right', rtl: 'Right to left' },
  text: 'Text size',
  textSizes: { '100': '100 %', '200': '200 %' },
  width: 'Pane width',
  pixels: (width: number) => `${width} px`,
  pinned: 'Pinned',
  reload: 'Reload pane',
  colleague: (name: string) => `Meanwhile ${name} changes`,
  colleagueSaves: 'Save as colleague',
  colleagueSaved: (name: string, label: string) => `${name} saved ${label}. Your pane does not know yet.`,
  colleagueFailed: 'The colleague could not save: reload the page.',
  startOver: 'Start over',
  network: 'Network and CRM',
  groups: {
    none: undefined,
    network: 'Network',
    rights: 'Sign-in and rights',
    crm: 'The CRM',
    answers: 'Answers',
    device: 'This device',
  },
  outlook: 'Mail and task pane',
  inbox: 'Inbox',
  pane: 'Sync Policy',
  frame: 'Task pane: Sync Policy',
  to: 'To: everybody who uses OroCRM with Outlook',
  /** The person's entry in the list. */
  describe: ({ name, organization, capabilities }: DemonstrationPerson) => {
    if (capabilities.includes('system_configuration')) return `${name}, system administrator`;
    if (capabilities.includes('organization_configuration')) return `${name}, administrator of ${organization.name}`;
    if (capabilities.includes('own_configuration')) return `${name}, may change their own (${organization.name})`;
    return capabilities.includes('reader')
      ? `${name}, reader (${organization.name})`
      : `${name}, no access (${organization.name})`;
  },
};

/** Each mail asks a question that the pane answers; the hint explains where to look. */
export const mails = [
  {
    from: 'Tom Okafor',
    subject: 'Why is my task list empty?',
    at: '10:24',
    text: [
      'Since last week my CRM tasks no longer show up in Outlook. Contacts and meetings are fine.',
      'Is this me, or did somebody switch it off?',
    ],
    hint: 'Look at the row Tasks in the pane, and press its source.',
  },
  {
    from: 'Lena Fischer',
    subject: 'Deleted in the CRM: gone from Outlook too?',
    at: '09:51',
    text: [
      'Before I clean up old contacts in the CRM: will they also disappear from my Outlook?',
      'And if I delete one here, does it stay in the CRM?',
    ],
    hint: 'Press the source of Sync Direction, then "What happens on an edit or a delete".',
  },
  {
    from: 'Grace Weber',
    subject: 'Fewer calls to the CRM, please',
    at: '09:12',
    text: [
      'The CRM is slow in the mornings. Could we ask it every ten minutes instead?',
      'I would like to see what exactly I change before it is saved.',
    ],
    hint: 'As Grace Weber, change CRM Sync Interval to 600 and save.',
  },
  {
    from: 'Yusuf Demir',
    subject: 'Did I just overwrite your change?',
    at: 'Yesterday',
    text: [
      'I saved the sync settings at the same moment as you.',
      'In our old tool the last one won. I hope not here.',
    ],
    hint: 'As Grace Weber: edit a setting, let your colleague save the same one at the left, then save yours.',
  },
  {
    from: 'Ines Costa',
    subject: 'System defaults for all organizations',
    at: 'Yesterday',
    text: ['I set the system-wide interval to one minute.', 'Organizations that say nothing follow it at once.'],
    hint: 'As Ines Costa, choose the level System.',
  },
] as const;
