import type { ConflictResolution } from '../../policy/settings';
import type { EditorMessages } from '../english/editor';
import type { Terms } from '../terms';
import { bidi, outlook } from './bidi';

export const meaning = ({ crm, directions }: Terms) => {
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : outlook);
  return {
    off: 'بلا مزامنة',
    synced: (direction) => {
      if (direction === undefined) return 'تتم المزامنة';
      return direction === 'bidirectional' ? 'تتم المزامنة في الاتجاهين' : bidi`تتم المزامنة ${directions[direction]}`;
    },
    direction: {
      crm_to_outlook: bidi`تنتقل التغييرات من ${crm} إلى ${outlook} فقط`,
      outlook_to_crm: bidi`تنتقل التغييرات من ${outlook} إلى ${crm} فقط`,
      bidirectional: 'في الاتجاهين',
    },
    rule: (rule) => bidi`عند التغيير في الجانبين يُحتفظ بتعديل ${winner(rule)}`,
  } satisfies EditorMessages['meaning'];
};
