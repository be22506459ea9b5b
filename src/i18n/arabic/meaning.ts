import type { EditorMessages } from '../english/editor';
import type { Terms } from '../terms';
import { bidi } from './bidi';

export const meaning = ({ directions }: Terms) => {
  return {
    off: 'بلا مزامنة',
    synced: (direction) => {
      if (direction === undefined) return 'تتم المزامنة';
      return direction === 'bidirectional' ? 'تتم المزامنة في الاتجاهين' : bidi`تتم المزامنة ${directions[direction]}`;
    },
  } satisfies EditorMessages['meaning'];
};
