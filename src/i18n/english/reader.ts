import type { SyncEffect, SyncEffects } from '../../policy/syncEffects';
import type { Capability } from '../../policy/permission';
import { syncTypes, type ConflictResolution, type Direction, type SyncType } from '../../policy/settings';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type ReaderMessages = ReturnType<typeof reader>;

export const reader = (format: Formats, terms: Terms) => {
  const { crm, directions } = terms;
  const typesFirst = (which: readonly SyncType[]): string => format.capitalise(terms.types(which));
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');
  const loser = (rule: ConflictResolution): string => (rule === 'crm_wins' ? 'Outlook' : crm);

  const happens: Record<SyncEffect, string> = {
    outlook_updated: 'is copied to Outlook',
    crm_updated: `is copied to ${crm}`,
    outlook_edit_stays: `stays in Outlook and is not sent to ${crm}`,
    crm_edit_overwritten: 'is overwritten from Outlook',
    created_again_in_outlook: 'is created there again',
    stays_in_crm: `stays in ${crm}`,
    stays_in_crm_and_added_to_outlook_again: `stays in ${crm} and is added to Outlook again`,
    outlook_copy_stays: 'leaves its copy in Outlook',
    deleted_from_outlook: 'is deleted from Outlook too',
  };

  return {
    title: 'Sync policy',
    loading: `Reading the sync policy from ${crm}…`,
    retry: 'Try again',
    dismiss: 'Dismiss',
    /** The accessible name: a page can have several of these buttons. */
    dismissOf: (title: string) => `Dismiss, ${title}`,
    signIn: 'Sign in',
    asOf: (at: Date) => `As of ${format.moment(at)}`,
    cached: (at: Date) => `This is the policy as of ${format.moment(at)} (${format.age(at)}).`,
    /** @param seconds until the next attempt */
    tryingAgain: (seconds: number) => (seconds > 1 ? `Trying again in ${format.duration(seconds)}.` : 'Trying again…'),
    retryIn: (seconds: number) => `Try again in ${format.duration(seconds)}`,
    tooSmall: 'This pane is too small to read the sync policy. Make it larger.',
    userChanged: (former: { name: string; unsaved: boolean }, now: string) => ({
      title: bidi`${now} is signed in now`,
      next: former.unsaved
        ? bidi`What ${former.name} had not saved is gone from this device. Look whose settings you see.`
        : bidi`It was ${former.name} before. Look whose settings you see.`,
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
          `${who === undefined ? 'Somebody' : terms.author(who)} changed ${label} from ${from} to ${to}`,
          where === undefined ? '' : ` (${where})`,
          at === undefined ? '' : ` at ${format.moment(new Date(at))}`,
          '.',
        ].join(''),
      more: (count: number) => `and ${format.number(count)} more`,
    },
    valueLabel: (value: unknown, enforced: boolean) =>
      enforced ? `${terms.value(value)}, enforced` : terms.value(value),
    /** For screen readers, instead of an arrow. */
    change: (from: string, to: string) => `from ${from} to ${to}`,

    header: {
      appearance: 'Theme and language',
      tools: 'Filter, history, copy',
      refresh: 'Refresh',
      refreshing: 'Refreshing…',
      upToDate: 'Up to date',
      /** @param userName of the account, if it differs from the name */
      person: (name: string, userName: string | undefined, capabilities: readonly Capability[]) =>
        `${name}${userName === undefined ? '' : ` (${userName})`} ${rightsOf(capabilities)}`,
    },

    summary: {
      nothingSyncs: `Nothing syncs: ${terms.types(syncTypes)} are off.`,
      unknownTypes: (which: readonly SyncType[]) => `This add-in cannot tell whether ${terms.types(which)} sync.`,
      unknownDirection: (which: readonly SyncType[]) =>
        `${typesFirst(which)} sync in a direction that this add-in does not know.`,
      syncs: (which: readonly SyncType[], direction: Direction) =>
        direction === 'bidirectional'
          ? `${typesFirst(which)} sync both ways.`
          : `${typesFirst(which)} sync from ${directions[direction]}.`,
      wins: (rule: ConflictResolution) => `When both sides changed, ${winner(rule)} wins.`,
      intervals: (crmSeconds: number, outlookSeconds: number) =>
        `${crm} is checked ${terms.every(crmSeconds)}, Outlook ${terms.every(outlookSeconds)}.`,
    },

    groups: {
      synchronization: 'Synchronization',
      directionAndConflicts: 'Direction and conflicts',
      intervals: 'Intervals',
    },

    row: {
      off: 'Not synced',
      synced: (direction: Direction | undefined) => {
        if (direction === undefined) return 'Synced';
        return direction === 'bidirectional' ? 'Synced both ways' : `Synced from ${directions[direction]}`;
      },
      direction: {
        crm_to_outlook: `Outlook follows ${crm}`,
        outlook_to_crm: `${crm} follows Outlook`,
        bidirectional: 'Both ways',
      } satisfies Record<Direction, string>,
      rule: (rule: ConflictResolution) => `${winner(rule)} replaces ${loser(rule)}`,
      inactive: {
        nothing_syncs: 'Not used: nothing syncs',
        not_bidirectional: `Only used when direction is ${directions.bidirectional}`,
      },
      unknownValue: 'This add-in does not know this value',
      notAllowed: 'Not a value that this setting allows',
      notOffered: `Not offered by this ${crm}`,
      hides: (source: string, value: string) => `Your own value hides ${source}: ${value}`,
      /** @param who undefined if unknown, null for the CRM itself */
      enforcedBy: (source: string, who: string | null | undefined, at: string | undefined) =>
        [
          `Enforced by ${source}`,
          ...(who === undefined ? [] : [terms.author(who)]),
          ...(at === undefined ? [] : [format.day(at)]),
        ].join(', '),
      /** A value that an enforced one overrules. */
      notInEffect: (source: string, value: string) => `${source} says ${value}: kept, not in effect`,
      ownNotInEffect: (value: string) => `Your own value ${value} is kept, not in effect`,
      unknownOption: (id: string) => `${id} (not known to this add-in)`,
    },

    source: {
      unknown: 'Source unknown',
      button: (source: string, label: string) => `Source: ${source}, ${label}`,
      chain: (label: string) => `Where ${label} comes from`,
      inEffect: 'In effect',
      inEffectEnforced: 'In effect, enforced',
      notInEffect: 'Not in effect',
      history: 'History',
      historyOf: (label: string) => `History, ${label}`,
      shipped: `Ships with ${crm}`,
      /** @param who undefined if unknown, null for the CRM itself */
      setBy: (who: string | null | undefined, at: string | undefined) =>
        [
          who === undefined ? undefined : `Set by ${terms.author(who)}`,
          at === undefined ? undefined : format.dateTime(at),
        ]
          .filter((part) => part !== undefined)
          .join(', '),
    },

    effects: {
      show: 'What happens on an edit or a delete',
      off: (which: readonly SyncType[]) =>
        `${typesFirst(which)} do not sync: an edit or a delete on one side changes nothing on the other.`,
      unknown: 'This add-in does not know what happens with these values.',
      /** Edits on one side, edits on both sides, deletions. */
      sentences: (outcomes: SyncEffects) => [
        `An edit in ${crm} ${happens[outcomes.edited_in_crm]}; an edit in Outlook ${happens[outcomes.edited_in_outlook]}.`,
        `When both were edited, the edit in ${winner(outcomes.edited_in_both)} replaces the one in ${loser(outcomes.edited_in_both)}.`,
        `A record deleted in ${crm} ${happens[outcomes.deleted_in_crm]}; one deleted in Outlook ${happens[outcomes.deleted_in_outlook]}.`,
      ],
    },
  };

  function rightsOf(capabilities: readonly Capability[]): string {
    const can = [
      ...(capabilities.includes('system_configuration') ? ['System', 'every organization'] : []),
      ...(capabilities.includes('organization_configuration') ? ['this organization'] : []),
      ...(capabilities.includes('own_configuration') ? ['their own settings'] : []),
    ];
    return can.length === 0 ? 'can view, not change' : `can change ${format.list(can)}`;
  }
};
