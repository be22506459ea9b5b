import type { ChangeRecord, ChangeStep, StoredValue } from '../../src/policy/history';
import type { SettingId } from '../../src/policy/settings';

export const changeRecord = (steps: readonly ChangeStep[], version: string): ChangeRecord => ({
  id: version,
  at: '2026-11-20T10:02:00Z',
  by: { id: '7', name: 'Grace Weber' },
  scope: 'organization',
  scopeName: 'Acme',
  version,
  reason: '',
  steps,
  unknownOptions: [],
});
export const stored = (value: unknown, enforced = false): StoredValue => ({ value, enforced });
export const step = (id: SettingId, from: StoredValue, to: StoredValue): ChangeStep => ({ id, from, to });
