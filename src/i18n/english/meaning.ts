import type { Direction } from '../../policy/settings';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

/** What a toggle means beside the direction. */
export const meaning = ({ directions }: Terms) => {
  return {
    off: 'Not synced',
    synced: (direction: Direction | undefined) => {
      if (direction === undefined) return 'Synced';
      return direction === 'bidirectional' ? 'Synced both ways' : bidi`Synced from ${directions[direction]}`;
    },
  };
};
