import type { Capability } from '../../policy/permission';
import type { ConflictResolution, Direction, SyncType } from '../../policy/settings';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type ReaderMessages = ReturnType<typeof reader>;

export const reader = (format: Formats, terms: Terms) => {
  const { crm, directions } = terms;
  const typesFirst = (which: readonly SyncType[]): string => format.capitalise(terms.types(which));
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');

  return {
    title: 'Sync policy',
    loading: 'Loading sync policy…',
    moduleNotLoaded: {
      title: 'The controls didn’t load',
      next: 'Check your network, then try again.',
    },
    buildReplaced: {
      title: 'This add-in was updated',
      next: 'Close the pane and open it again to continue.',
    },
    reload: 'Reopen pane',
    retry: 'Try again',
    dismiss: 'Dismiss',
    /** The accessible name: a page can have several of these buttons. */
    dismissOf: (title: string) => bidi`Dismiss, ${title}`,
    signIn: 'Sign in',
    asOf: (at: Date) => `As of ${format.moment(at)}`,
    /** @param seconds until the next attempt */
    tryingAgain: (seconds: number) => (seconds > 1 ? `Trying again in ${format.duration(seconds)}.` : 'Trying again…'),
    retryIn: (seconds: number) => `Try again in ${format.duration(seconds)}`,
    tooSmall: 'This pane is too small to read the sync policy. Make it larger.',
    signedInAs: (name: string) => bidi`Signed in as ${name}`,
    userChanged: (former: { name: string; unsaved: boolean }, now: string) => ({
      title: bidi`${now} is signed in now`,
      next: former.unsaved
        ? bidi`What ${former.name} hadn’t saved is gone from this device. Check whose settings you see.`
        : bidi`${former.name} was signed in before. Check whose settings you see.`,
    }),
    remoteChanges: {
      title: 'Changed since you looked',
      /** @param who undefined if unknown, null for the CRM itself @param where the scope, unless it is the one on screen */
      change: (
        who: string | null | undefined,
        label: string,
        [from, to]: readonly [from: string, to: string],
        at: string | undefined,
        where?: string,
      ) =>
        [
          bidi`${who === undefined ? 'Somebody' : terms.author(who)} changed ${label} from ${from} to ${to}`,
          where === undefined ? '' : bidi` (${where})`,
          at === undefined ? '' : ` at ${format.moment(new Date(at))}`,
          '.',
        ].join(''),
      more: (count: number) => `and ${format.number(count)} more`,
    },
    valueLabel: (value: unknown, enforced: boolean) =>
      enforced ? bidi`${terms.value(value)}, enforced` : terms.value(value),
    /** For screen readers, instead of an arrow. */
    change: (from: string, to: string) => bidi`from ${from} to ${to}`,

    header: {
      menu: 'More',
      refresh: 'Refresh',
      refreshing: 'Refreshing…',
      upToDate: 'Up to date',
      /** @param userName of the account, if it differs from the name @param organization its name, where it is known */
      person: (
        name: string,
        userName: string | undefined,
        capabilities: readonly Capability[],
        organization: string | undefined,
      ) =>
        bidi`${userName === undefined ? name : bidi`${name} (${userName})`} · ${rightsOf(capabilities, organization)}`,
    },

    summary: {
      nothingSyncs: 'Nothing syncs',
      unknownTypes: (which: readonly SyncType[]) => `This add-in can’t tell whether ${terms.types(which)} sync.`,
      unknownDirection: 'This add-in doesn’t know the direction',
      syncs: (which: readonly SyncType[], direction: Direction) =>
        direction === 'bidirectional'
          ? `${typesFirst(which)} sync both ways.`
          : bidi`${typesFirst(which)} sync from ${directions[direction]}.`,
      wins: (rule: ConflictResolution) => bidi`If both sides change, ${winner(rule)} wins`,
      /** The edits on the side that is not read. */
      oneWay: {
        crm_to_outlook: 'Outlook edits aren’t sent and may be overwritten',
        outlook_to_crm: bidi`${crm} edits are overwritten from Outlook`,
      } satisfies Record<Exclude<Direction, 'bidirectional'>, string>,
      intervals: (crmSeconds: number, outlookSeconds: number) =>
        bidi`Checks ${crm} for changes ${terms.every(crmSeconds)}, Outlook ${terms.every(outlookSeconds)}.`,
      /** Under the name of a side. */
      checked: (seconds: number) => `checked ${terms.every(seconds, 'short')}`,
      /** The same in a narrow pane. */
      every: (seconds: number) => terms.every(seconds, 'short'),
      /** Short forms. */
      types: { contacts: 'Contacts', tasks: 'Tasks', calendarEvents: 'Calendar' } satisfies Record<SyncType, string>,
      off: (type: string) => `${type} off`,
    },

    groups: {
      synchronization: 'Synchronization',
      directionAndConflicts: 'Direction and conflicts',
      intervals: 'Intervals',
    },

    row: {
      inactive: {
        nothing_syncs: 'Not used: nothing syncs',
        not_bidirectional: 'Not used: sync goes one way',
      },
      unknownValue: bidi`This value comes from a newer ${crm}. Change it there.`,
      /** @param limit of an interval, in seconds; undefined where something else is wrong */
      notAllowed: (value: string, limit: { kind: 'min' | 'max'; seconds: number } | undefined) => {
        if (!limit) return bidi`${value} isn’t a valid value for this setting`;
        const seconds = format.number(limit.seconds);
        return limit.kind === 'max'
          ? bidi`${value} is over the maximum (${seconds})`
          : bidi`${value} is under the minimum (${seconds})`;
      },
      notOffered: bidi`Not available in this version of ${crm}`,
      hides: (source: string, value: string) => bidi`Replaces the value of ${source} (${value})`,
      /** @param where a scope @param who undefined if unknown, null for the CRM itself */
      enforcedBy: (where: string, who: string | null | undefined, at: string | undefined) =>
        [
          who === undefined ? bidi`Enforced by ${where}` : bidi`Enforced by ${terms.author(who)} (${where})`,
          ...(at === undefined ? [] : [format.date(at)]),
        ].join(', '),
      /** @param organization undefined where it is enforced for all of them */
      enforcedFor: (organization: string | undefined, at: string | undefined) =>
        [
          organization === undefined ? 'Enforced for everyone' : bidi`Enforced for everyone at ${organization}`,
          ...(at === undefined ? [] : [` since ${format.day(at)}`]),
        ].join(''),
      /** A value that an enforced one overrules. */
      setAside: (source: string, value: string) =>
        bidi`${source}’s value (${value}) is kept but ignored while this is enforced`,
      ownSetAside: (value: string) => bidi`Your value (${value}) is kept but ignored while this is enforced`,
      unknownOption: (id: string) => bidi`${id} (not known to this add-in)`,
    },

    request: {
      writeTo: (name: string) => bidi`Write to ${name}`,
      accessSubject: bidi`Access to the sync policy of ${crm}`,
      accessBody: (name: string) =>
        bidi`Hello ${name},\n\nI don’t have access to the sync policy for Outlook. Could you give me access?\n`,
    },

    source: {
      unknown: 'Source unknown',
      /** The heading above the sources. */
      setBy: 'Set by',
      you: 'you',
      button: (source: string, label: string) => bidi`${source}, source of ${label}`,
    },
  };

  function rightsOf(capabilities: readonly Capability[], organization: string | undefined): string {
    if (capabilities.includes('system_configuration')) return 'Can edit System and all organizations';
    if (capabilities.includes('organization_configuration'))
      return bidi`Can edit ${organization ?? 'your organization'}`;
    return capabilities.includes('own_configuration') ? 'Can edit your own settings' : 'View only';
  }
};
