import type { HistoryMessages } from '../../../src/i18n/english/history';
import { before, grace, label, remark, type Samples } from './values';

export const historySamples: Samples<HistoryMessages> = {
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
};
