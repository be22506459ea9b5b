import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type HistoryMessages = ReturnType<typeof history>;

export const history = (format: Formats, terms: Terms) => {
  return {
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
    restored: (at: string) => `Restored to the version of ${format.dateTime(at)}`,
    older: 'Show older changes',
    close: 'Close',
  };
};
