import type { SourceScope } from '../../policy/scopes';
import type { Filter } from '../../policy/filters';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type HistoryMessages = ReturnType<typeof history>;

export const history = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const filters: Record<Filter, string> = {
    all: 'All',
    overridden: 'Overridden',
    enforced: 'Enforced',
    changed: 'Changed',
  };

  return {
    filter: {
      label: 'Show settings',
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

    history: {
      open: 'History',
      title: (source: string) => bidi`History, ${source}`,
      level: 'Level',
      setting: 'Setting',
      allSettings: 'All settings',
      loading: 'Loading history…',
      none: 'No changes here yet.',
      /** @param who null for the CRM itself */
      by: (who: string | null, at: string) => bidi`${terms.author(who)}, ${format.dateTime(at)}`,
      reason: (reason: string) => bidi`“${reason}”`,
      unknownOption: (id: string) => bidi`${id} (not known to this add-in)`,
      restoreValue: 'Restore this value',
      restoreValueOf: (label: string, value: string) => bidi`Restore this value, ${label}: ${value}`,
      restoreVersion: 'Restore this version',
      restoreVersionOf: (at: string) => `Restore this version, ${format.dateTime(at)}`,
      asNow: 'As it is now',
      unsaved: 'Save or discard your changes first.',
      lost: (labels: readonly string[]) => `Can’t be restored here: ${format.list(labels)}.`,
      /** The default reason of a restore. */
      restored: (at: string) => `Restored as of ${format.dateTime(at)}`,
      older: 'Show older changes',
      close: 'Close',
    },

    copy: {
      text: 'Copy policy as text',
      json: 'Copy policy as JSON',
      done: 'Copied',
      byHand: 'Copying isn’t possible here. Copy the text yourself:',
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
