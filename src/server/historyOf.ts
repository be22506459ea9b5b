// A stored change as history tells it. Its version is the part of the tag that stands for its level: "o34".
import type { HistoryChange } from '../contract/history';
import type { StoredChange } from './store';

const letters = { global: 'g', organization: 'o', user: 'u' } as const;

export const historyOf = ({ id, version, ...change }: StoredChange): HistoryChange => ({
  ...change,
  id: String(id),
  version: `${letters[change.scope]}${version}`,
});
