import type { HistoryMessages } from '../../../src/i18n/english/history';
import { before, label, remark, type Samples } from './values';

const at = before.toISOString();
const enforcing = { enforcedBy: { scope: 'organization', scopeName: 'Acme', value: true } } as const;

export const historySamples: Samples<HistoryMessages> = {
  allScopes: [[true], [false]],
  since: [[at]],
  reason: [[remark]],
  moreOf: [[at]],
  lessOf: [[at]],
  details: [
    [[label], at],
    [[label, label], at],
  ],
  unknownOption: [['x.y']],
  restoreValue: [['120']],
  restoreValueOf: [['120', label]],
  restoreVersion: [[at]],
  notRestored: [['invalid'], ['not_editable'], [enforcing]],
  notRestoredOf: [[label, enforcing]],
  restored: [[at]],
};
