export type SupportMessages = typeof support;

/** The page for people who need help. It does not know which CRM they have until config.json is read. */
export const support = {
  title: 'Help for Sync Policy',
  languages: 'Languages',
  introduction:
    'Sync Policy is an add-in for Outlook. Beside your mail it shows what syncs between your company’s CRM and Outlook, which way, how often, and who decided that. Those who have permission can change the settings in it.',
  crm: 'Your CRM',
  contact: {
    title: 'Who to ask',
    link: 'Your organization’s support',
    people:
      'Ask the administrators of your CRM or your IT department. They set up the add-in and decide who may see and change the settings.',
    diagnostics:
      'Send them the message that the pane shows, with its “Details”. If you can open the menu “More” (⋯), also choose “About”, then “Copy diagnostics”, and send them the text. It contains the version, your account, the address of the CRM, the request ID of the last error, and information about Outlook and your browser, but no password and no sync settings.',
  },
  problems: {
    title: 'If something doesn’t work',
    all: {
      missing: {
        problem: 'The button “Show sync policy” is missing',
        advice:
          'Open a mail or an appointment, and look under Apps too. On a phone, open a mail that you received. If the button is still missing, ask your administrators for the add-in.',
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
        advice: 'If the pane names somebody, ask them; otherwise ask an administrator of the CRM.',
      },
      updated: {
        problem: 'This add-in was updated',
        advice: 'Close the pane and open it again. You can then restore changes that you hadn’t saved.',
      },
      notSetUp: {
        problem: 'This add-in isn’t set up correctly',
        advice: 'Send the whole message to your administrators. It says what is wrong.',
      },
    },
  },
  privacy: {
    title: 'Privacy',
    link: 'Your organization’s privacy notice',
    facts: {
      outlook:
        'Outlook shows that the add-in may read the open item. It needs this permission to open a new mail to somebody whom you want to ask, for example whoever set a value. It reads no mails, appointments or contacts.',
      reads:
        'It reads Outlook’s language, theme and version, and from the CRM the sync policy, its history, and the names and email addresses of the people in it. From the sign-in it learns the name of your account.',
      device:
        'On your device it stores the policies that you have seen and the account that they belong to, changes that you haven’t saved (it offers them for 30 days), your theme and language, and a copy of its configuration. In your mailbox it stores only your theme and language.',
      signIn: 'Access tokens are in memory only, until the pane is closed. The add-in never sees your password.',
      changes: 'If you change a setting, the CRM records your name, the time and, if you give one, the reason.',
      requests:
        'It sends requests only to its own website, to the CRM and to your organization’s sign-in. Like every Outlook add-in, it also loads a script from Microsoft, office.js, which connects it with Outlook. It collects no usage data.',
    },
  },
  terms: {
    title: 'Terms of use',
    link: 'Your organization’s terms of use',
    license:
      'The add-in is free software under the MIT license. It comes without any warranty, and its authors are not liable for damages, as the license explains.',
    organization: 'Your organization provides the add-in to you, and may have terms of its own.',
    licenses: 'License of the add-in and of the packages in it',
  },
  version: 'Version',
};
