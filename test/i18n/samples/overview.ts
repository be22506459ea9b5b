import type { OverviewMessages } from '../../../src/i18n/english/overview';
import { counts, grace, label, type Samples } from './values';

export const overviewSamples: Samples<OverviewMessages> = {
  loading: [[0], ...counts.map((count) => [count] as [number])],
  found: counts.map((count) => [count]),
  counts: [
    ...counts.map((count) => [count, count, count] as [number, number, number]),
    [2, 0, 0],
    [0, 1, 0],
    [0, 0, 3],
  ],
  peopleWithOwn: counts.map((count) => [count]),
  ignored: [['120']],
  moreOf: [[label]],
  row: [[grace, '120', label]],
};
