import type { MenuMessages } from '../../../src/i18n/english/menu';
import { filters } from '../../../src/policy/filters';
import { before, grace, label, type Samples } from './values';

const copied = {
  label,
  value: '120',
  source: 'Acme',
  level: 'organization',
  who: grace,
  at: before.toISOString(),
} as const;

export const menuSamples: Samples<MenuMessages> = {
  filter: { shown: filters.map((filter) => [filter, 3, 7]) },
  appearance: {},
  about: {},
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
