import type { ConflictResolution, Direction } from '../../policy/settings';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

/** What a value means, under its control. */
export const meaning = ({ crm, directions }: Terms) => {
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');
  return {
    off: 'Not synced',
    synced: (direction: Direction | undefined) => {
      if (direction === undefined) return 'Synced';
      return direction === 'bidirectional' ? 'Synced both ways' : bidi`Synced from ${directions[direction]}`;
    },
    direction: {
      crm_to_outlook: bidi`Changes go from ${crm} to Outlook only`,
      outlook_to_crm: bidi`Changes go from Outlook to ${crm} only`,
      bidirectional: 'Both ways',
    } satisfies Record<Direction, string>,
    rule: (rule: ConflictResolution) => bidi`If both change, ${winner(rule)}’s edit is kept`,
  };
};
