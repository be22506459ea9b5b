import type { EditorMessages } from '../english/editor';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const meaning = ({ directions }: Terms) => {
  return {
    off: 'Nicht synchronisiert',
    synced: (direction) => {
      if (direction === undefined) return 'Synchronisiert';
      return direction === 'bidirectional'
        ? 'In beide Richtungen synchronisiert'
        : bidi`Von ${directions[direction]} synchronisiert`;
    },
  } satisfies EditorMessages['meaning'];
};
