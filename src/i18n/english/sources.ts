import type { SyncEffect, SyncEffects } from '../../policy/syncEffects';
import type { ConflictResolution, SyncType } from '../../policy/settings';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type SourcesMessages = ReturnType<typeof sources>;

export type EffectRow = readonly [event: string, outcome: string];

export const sources = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const typesFirst = (which: readonly SyncType[]): string => format.capitalise(terms.types(which));
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');

  const outcomes: Record<SyncEffect, string> = {
    outlook_updated: 'updates Outlook',
    crm_updated: bidi`updates ${crm}`,
    outlook_edit_stays: 'not sent, may be overwritten',
    crm_edit_overwritten: 'overwritten from Outlook',
    created_again_in_outlook: 'comes back in Outlook',
    stays_in_crm: bidi`kept in ${crm}`,
    // It stays in the CRM in both cases.
    stays_in_crm_and_added_to_outlook_again: 'comes back in Outlook',
    outlook_copy_stays: 'kept in Outlook',
    deleted_from_outlook: 'deleted from Outlook too',
  };

  return {
    chain: (label: string) => `Where ${label} comes from`,
    inEffect: 'In effect',
    enforced: 'Enforced',
    notInEffect: 'Not in effect',
    notSet: 'Not set',
    history: 'History',
    historyOf: (label: string) => `History, ${label}`,
    shipped: bidi`${crm}’s default`,
    /** @param who undefined if unknown, null for the CRM itself */
    setBy: (who: string | null | undefined, at: string | undefined) =>
      [who === undefined ? undefined : bidi`${terms.author(who)}`, at === undefined ? undefined : format.date(at)]
        .filter((part) => part !== undefined)
        .join(' · '),

    /** To the person who set a value. */
    request: {
      copy: 'Copy a request',
      subject: (organization: string, label: string) => bidi`Sync policy of ${organization}: ${label}`,
      body: (name: string, label: string, value: string) =>
        bidi`Hello ${name},\n\nIn the sync policy for Outlook, “${label}” is set to “${value}”.\n\nMy question or request: `,
    },

    copy: {
      done: 'Copied',
      byHand: 'This pane can’t copy here. Select the text and copy it:',
    },

    effects: {
      show: 'What happens on edits and deletes?',
      off: (which: readonly SyncType[]) => `${typesFirst(which)} don’t sync.`,
      unknown: 'This add-in doesn’t know what happens with these values.',
      /** Edits on one side, edits on both sides, deletions: each event with its outcome. */
      rows: (effects: SyncEffects): readonly EffectRow[] => [
        [bidi`Edited in ${crm}`, outcomes[effects.edited_in_crm]],
        ['Edited in Outlook', outcomes[effects.edited_in_outlook]],
        ['Edited in both', bidi`${winner(effects.edited_in_both)}’s edit is kept`],
        [bidi`Deleted in ${crm}`, outcomes[effects.deleted_in_crm]],
        ['Deleted in Outlook', outcomes[effects.deleted_in_outlook]],
      ],
    },
  };
};
