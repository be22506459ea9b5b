import type { SourcesMessages } from '../../../src/i18n/english/sources';
import { syncEffects } from '../../../src/policy/syncEffects';
import { before, directions, grace, label, rules, types, type Samples } from './values';

export const sourcesSamples: Samples<SourcesMessages> = {
  chain: [[label]],
  historyOf: [[label]],
  setBy: [
    [grace, before.toISOString()],
    [null, undefined],
    [undefined, before.toISOString()],
  ],
  request: {
    subject: [['Acme', label]],
    body: [[grace, label, '300']],
  },
  effects: {
    off: types.map((which) => [which]),
    rows: directions.flatMap((direction) =>
      rules.flatMap((conflictResolution) => {
        const outcomes = syncEffects({ direction, conflictResolution });
        return outcomes ? [[outcomes] as [typeof outcomes]] : [];
      }),
    ),
  },
};
