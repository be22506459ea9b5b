import type { ConflictResolution } from '../../policy/settings';
import type { EditorMessages } from '../english/editor';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const meaning = ({ crm, directions }: Terms) => {
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');
  return {
    off: 'Nicht synchronisiert',
    synced: (direction) => {
      if (direction === undefined) return 'Synchronisiert';
      return direction === 'bidirectional'
        ? 'In beide Richtungen synchronisiert'
        : bidi`Von ${directions[direction]} synchronisiert`;
    },
    direction: {
      crm_to_outlook: bidi`Änderungen gehen nur von ${crm} nach Outlook`,
      outlook_to_crm: bidi`Änderungen gehen nur von Outlook nach ${crm}`,
      bidirectional: 'In beide Richtungen',
    },
    rule: (rule) => bidi`Bei Änderungen auf beiden Seiten bleibt die in ${winner(rule)} erhalten`,
  } satisfies EditorMessages['meaning'];
};
