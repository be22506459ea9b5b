import type { HistoryChange } from '../contract/history';
import type { StoredChange } from './store';

const letters = { global: 'g', organization: 'o', user: 'u' } as const;

/** On the wire a change has the part of the version that stands for its scope: "o34". */
export const toHistoryChange = ({ id, version, ...change }: StoredChange): HistoryChange => ({
  ...change,
  id: String(id),
  version: `${letters[change.scope]}${version}`,
});
