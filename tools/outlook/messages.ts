import type { Options } from './options';

export const labels: Record<keyof Options, string> = {
  person: 'Person',
  signIn: 'Sign-in',
  device: 'Device',
  language: 'Display language',
  theme: 'Theme',
  item: 'Item',
  mailbox: 'Mailbox set',
  nestedAppAuth: 'Nested app auth',
  storage: 'Storage',
  callbacks: 'Callbacks',
  officeJs: 'office.js',
};

export const values: { [Name in keyof Options]?: Partial<Record<Options[Name], string>> } = {
  signIn: { demonstration: 'Demonstration', microsoft: 'Microsoft', given: 'As given' },
  device: { computer: 'Computer', iPhone: 'iPhone' },
  language: {
    'en-US': 'English',
    'de-DE': 'Deutsch',
    'ar-SA': 'العربية',
    'fr-FR': 'Français',
    'qps-ploc': 'Pseudo (qps-ploc)',
  },
  theme: { light: 'Light', dark: 'Dark', contrast: 'Contrast' },
  item: { read: 'Mail, read', compose: 'Mail, written', appointment: 'Appointment', none: 'None' },
  nestedAppAuth: {
    ok: 'Works',
    interaction: 'Asks the person first',
    cancelled: 'The person closes its window',
    disabled: 'Switched off by the host',
    refused: 'Fails with the host’s own error',
    late: 'First token takes 6.5 seconds',
    never: 'Never answers',
    off: 'Not there',
  },
  storage: { ok: 'Works', blocked: 'Blocked' },
  callbacks: { ok: 'Come', never: 'Never come', 'not even ready': 'Never come, nor does onReady' },
  officeJs: { ok: 'Loads', blocked: 'Is blocked', never: 'Never comes' },
};

export const messages = {
  title: 'Outlook (emulated)',
  toolbar: 'What to emulate',
  mails: 'Mail',
  newMail: 'New mail',
  to: 'To',
  nothing: 'Select an item to read.',
  paneButton: 'Sync Policy',
  paneTitle: 'Sync Policy',
  reload: 'Reload pane',
  close: 'Close pane',
};
