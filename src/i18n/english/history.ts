import type { RestoreObstacle } from '../../policy/history';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type HistoryMessages = ReturnType<typeof history>;

export const history = (format: Formats, terms: Terms) => {
  const notRestored = (reason: RestoreObstacle): string => {
    if (reason === 'invalid') return 'Can’t be restored: not a valid value';
    if (reason === 'not_editable') return 'Can’t be restored: not editable here';
    const source = terms.scopeName(reason.enforcedBy.scope, reason.enforcedBy.scopeName);
    return bidi`Can’t be restored: enforced by ${source}`;
  };
  return {
    title: 'History',
    back: 'Back',
    level: 'Level',
    /** All that are listed. @param own of the person who is signed in */
    allScopes: (own: boolean): string => (own ? 'All my scopes' : 'All scopes'),
    setting: 'Setting',
    allSettings: 'All settings',
    loading: 'Loading history…',
    none: 'No changes here yet.',
    /** Where earlier changes may be deleted. */
    noneSince: 'No changes here.',
    since: (at: string) => `Changes before ${format.date(at)} are no longer listed.`,
    /** In place of a value that a scope does not set. */
    inherited: 'Inherited',
    reason: (reason: string) => bidi`“${reason}”`,
    more: 'More',
    less: 'Less',
    /** The accessible names: a page can have several of these buttons. */
    moreOf: (at: string) => `More, reason of ${format.dateTime(at)}`,
    lessOf: (at: string) => `Less, reason of ${format.dateTime(at)}`,
    details: (labels: readonly string[], at: string) => `Details, ${format.list(labels)}, ${format.dateTime(at)}`,
    unknownOption: (id: string) => bidi`${id} (not known to this add-in)`,
    restoreValue: (value: string) => bidi`Restore ${value}`,
    restoreValueOf: (value: string, label: string) => bidi`Restore ${value}, ${label}`,
    restoreVersion: (at: string) => `Restore all as of ${format.day(at)}, ${format.time(at)}`,
    inEffect: 'In effect',
    asNow: 'As it is now',
    unsaved: 'Save or discard your changes first.',
    notRestored,
    /** Of a setting, where several are restored. */
    notRestoredOf: (label: string, reason: RestoreObstacle) => bidi`${label}: ${notRestored(reason)}`,
    /** The default reason of a restore. */
    restored: (at: string) => `Restored to the version of ${format.dateTime(at)}`,
    older: 'Show older changes',
  };
};
