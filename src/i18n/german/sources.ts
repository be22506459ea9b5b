import type { SyncEffect } from '../../policy/syncEffects';
import type { ConflictResolution } from '../../policy/settings';
import type { EffectRow, SourcesMessages } from '../english/sources';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const sources = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');

  /** Each follows "Geändert in …" or "Gelöscht in …". */
  const outcomes: Record<SyncEffect, string> = {
    outlook_updated: 'wird in Outlook übernommen',
    crm_updated: bidi`wird in ${crm} übernommen`,
    outlook_edit_stays: 'wird nicht übertragen, evtl. überschrieben',
    crm_edit_overwritten: 'wird von Outlook überschrieben',
    created_again_in_outlook: 'erscheint wieder in Outlook',
    stays_in_crm: bidi`bleibt in ${crm}`,
    stays_in_crm_and_added_to_outlook_again: 'erscheint wieder in Outlook',
    outlook_copy_stays: 'bleibt in Outlook',
    deleted_from_outlook: 'wird auch in Outlook gelöscht',
  };

  return {
    chain: (label) => `${label}: Quelle des Werts`,
    inEffect: 'Wirksam',
    enforced: 'Erzwungen',
    notInEffect: 'Nicht wirksam',
    notSet: 'Nicht festgelegt',
    history: 'Verlauf',
    historyOf: (label) => `Verlauf, ${label}`,
    shipped: bidi`Standardwert von ${crm}`,
    setBy: (who, at) =>
      [who === undefined ? undefined : bidi`${terms.author(who)}`, at === undefined ? undefined : format.date(at)]
        .filter((part) => part !== undefined)
        .join(' · '),

    request: {
      copy: 'Anfrage kopieren',
      subject: (organization, label) => bidi`Sync-Richtlinie von ${organization}: ${label}`,
      body: (name, label, value) =>
        bidi`Guten Tag ${name},\n\nin der Sync-Richtlinie für Outlook steht „${label}“ auf „${value}“.\n\nMeine Frage oder Bitte: `,
    },

    copy: {
      done: 'Kopiert',
      byHand: 'Automatisches Kopieren ist hier nicht möglich. Kopieren Sie den Text selbst:',
    },

    effects: {
      show: 'Was geschieht beim Ändern und Löschen?',
      off: (which) => `${terms.types(which)} werden nicht synchronisiert.`,
      unknown: 'Was bei diesen Werten geschieht, ist diesem Add-In nicht bekannt.',
      rows: (effects): readonly EffectRow[] => [
        [bidi`Geändert in ${crm}`, outcomes[effects.edited_in_crm]],
        ['Geändert in Outlook', outcomes[effects.edited_in_outlook]],
        ['Geändert auf beiden Seiten', bidi`die Änderung in ${winner(effects.edited_in_both)} bleibt erhalten`],
        [bidi`Gelöscht in ${crm}`, outcomes[effects.deleted_in_crm]],
        ['Gelöscht in Outlook', outcomes[effects.deleted_in_outlook]],
      ],
    },
  } satisfies SourcesMessages;
};
