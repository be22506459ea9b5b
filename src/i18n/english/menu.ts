import type { Theme, HostLimitation } from '../../office/host';
import type { Filter } from '../../policy/filters';
import type { SourceScope } from '../../policy/scopes';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type MenuMessages = ReturnType<typeof menu>;

export const menu = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const filters: Record<Filter, string> = {
    all: 'All settings',
    overridden: 'Overridden',
    enforced: 'Enforced',
    changed: 'Changed',
  };

  return {
    label: 'More',
    back: 'Back',
    close: 'Close',

    filter: {
      label: 'Show',
      filters,
      shown: (filter: Filter, count: number, total: number) =>
        `${filters[filter]}: ${format.number(count)} of ${format.number(total)} settings`,
      none: {
        all: 'There are no settings.',
        overridden: 'No setting is overridden.',
        enforced: 'No setting is enforced.',
        changed: 'Nothing has changed since you looked.',
      } satisfies Record<Filter, string>,
      clear: 'Show all settings',
    },

    history: 'History',
    overview: 'Where it differs',

    copy: {
      text: 'Copy as text',
      json: 'Copy as JSON',
      title: (name: string, at: Date) => bidi`Sync policy of ${name}, ${format.dateTime(at)}`,
      line: ({ label, value, source, level, who, at, enforced }: CopiedLine) =>
        [
          bidi`${label}: ${value}`,
          level === 'default' ? bidi`${crm}’s default` : bidi`${source}`,
          ...(who === undefined ? [] : [bidi`${terms.author(who)}`]),
          ...(at === undefined ? [] : [format.dateTime(at)]),
          ...(enforced ? ['enforced'] : []),
        ].join(', '),
    },

    appearance: {
      title: 'Theme and language',
      theme: 'Theme',
      language: 'Language',
      /** The option for either that follows Outlook. */
      asOutlook: 'Same as Outlook',
      themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' } satisfies Record<Theme, string>,
      notPersistent: 'This choice can’t be kept. It applies until you close this pane.',
      hostLimitations: {
        silent: 'Outlook didn’t respond, so your browser’s theme and language are used.',
        silentTheme: 'Outlook didn’t respond, so your browser’s theme is used.',
        silentLanguage: 'Outlook didn’t respond, so your browser’s language is used.',
        oldTheme: 'This version of Outlook doesn’t share its theme, so your device’s theme is used.',
      } satisfies Record<HostLimitation, string>,
    },

    about: {
      title: 'About',
      version: 'Version',
      account: 'Account',
      address: bidi`Address of ${crm}`,
      lastError: 'Request ID of the last error',
      none: 'None',
      copy: 'Copy diagnostics',
      links: { support: 'Support', privacy: 'Privacy', terms: 'Terms of use', licenses: 'Licenses' },
      newWindow: 'opens in a new window',
    },
  };
};

export type CopiedLine = {
  label: string;
  value: string;
  level: SourceScope | undefined;
  /** "Organization: Acme" */
  source: string;
  /** Undefined if unknown, null for the CRM itself. */
  who: string | null | undefined;
  at: string | undefined;
  enforced: boolean;
};
