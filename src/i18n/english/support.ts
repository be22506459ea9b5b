export type SupportMessages = typeof support;

/** The page for people who need help. It does not know which CRM they have until config.json is read. */
export const support = {
  title: 'Help for Sync Policy',
  languages: 'Languages',
  introduction:
    'Sync Policy is an add-in for Outlook. Beside your mail it shows what syncs between your company’s CRM and Outlook, which way, how often, and who decided that. Administrators change these settings there.',
  crm: 'Your CRM',
  contact: {
    title: 'Whom to ask',
    link: 'Support of your organization',
    people:
      'Ask the administrators of your CRM or your IT department. They have set up the add-in, and decide who may see and change its settings.',
    diagnostics:
      'Send them what the pane shows, with its details: open the menu “More” (⋯), then “About”, and choose “Copy diagnostics”. The text has the version, your account, the address of the CRM, the request ID of the last error, and facts about Outlook and your browser. It contains no password and no settings.',
  },
  problems: {
    title: 'If something doesn’t work',
    all: {
      missing: {
        problem: 'The button “Show sync policy” is missing',
        advice:
          'Open a mail or an appointment; on a phone, a mail that you received. If there is no button, ask your administrators for the add-in.',
      },
      tooOld: {
        problem: 'This Outlook is too old',
        advice: 'Update Office, or use the new Outlook or Outlook on the web.',
      },
      signIn: {
        problem: 'You can’t sign in',
        advice:
          'Press “Sign in”, and allow pop-ups for Outlook. If your browser blocks cookies and site data, allow them for the add-in’s website.',
      },
      unreachable: {
        problem: 'The CRM or the add-in’s server can’t be reached',
        advice:
          'Check your network. If it requires a sign-in, as in a hotel, open a web page in a browser and sign in there first. Then try again; your changes are kept.',
      },
      noAccess: {
        problem: 'You don’t have access, or can’t change a setting',
        advice: 'The pane names whom you can ask. Otherwise ask an administrator of the CRM.',
      },
      updated: {
        problem: 'This add-in was updated',
        advice: 'Close the pane and open it again. It offers you the changes that you hadn’t saved.',
      },
      notSetUp: {
        problem: 'This add-in isn’t set up correctly',
        advice: 'Send the whole message to your administrators: it names the mistake.',
      },
    },
  },
  privacy: {
    title: 'Privacy',
    link: 'Privacy notice of your organization',
    facts: {
      outlook:
        'Outlook shows that the add-in may read the open item. It needs this permission to open a new mail to whoever set a value. It reads no mails, appointments or contacts.',
      reads:
        'It reads Outlook’s language, theme and version, and from the CRM the sync policy, its history and the names of the people in it.',
      device:
        'It stores on your device: the policy that you saw last and the account that it belongs to, changes that you haven’t saved (for 30 days at most), your theme and language, and the addresses of its configuration. In your mailbox it stores only your theme and language.',
      signIn: 'Access tokens are in memory only, until the pane is closed. The add-in never sees your password.',
      changes: 'If you change a setting, the CRM records your name, the time and the reason that you give.',
      requests:
        'It sends requests only to its own website, to the CRM and to your organization’s sign-in. It collects no usage data. Every add-in has to load a script of Microsoft’s, office.js, which connects it with Outlook.',
    },
  },
  terms: {
    title: 'Terms of use',
    link: 'Terms of use of your organization',
    license:
      'The add-in is free software under the MIT license. It comes without any warranty, and its authors are not liable for damages, as the license explains.',
    organization: 'Your organization provides the add-in to you, and may have terms of its own.',
    licenses: 'License of the add-in and of the packages in it',
  },
  version: 'Version',
};
