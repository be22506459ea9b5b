import type { HistoryMessages } from '../../../src/i18n/english/history';
import { filters } from '../../../src/policy/filters';
import { before, grace, label, remark, type Samples } from './values';

const copied = {
  label,
  value: '120',
  source: 'Acme',
  level: 'organization',
  who: grace,
  at: before.toISOString(),
} as const;

export const historySamples: Samples<HistoryMessages> = {
  filter: { shown: filters.map((filter) => [filter, 3, 7]) },
  history: {
    title: [['Acme']],
    by: [
      [grace, before.toISOString()],
      [null, before.toISOString()],
    ],
    reason: [[remark]],
    unknownOption: [['x.y']],
    restoreValueOf: [[label, '120']],
    restoreVersionOf: [[before.toISOString()]],
    lost: [[[label]], [[label, label]]],
    restored: [[before.toISOString()]],
  },
  copy: {
    title: [['Acme', before]],
    line: [
      [{ ...copied, enforced: true }],
      [{ ...copied, who: null, enforced: false }],
      [{ ...copied, level: 'default', who: undefined, at: undefined, enforced: false }],
      [{ ...copied, level: undefined, who: undefined, at: undefined, enforced: false }],
    ],
  },
};
