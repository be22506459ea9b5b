// A page of history as a pane reads it.
import { readHistory } from '../../src/contract/history';
import { Unreadable } from '../../src/contract/contractError';
import { exampleChangeAttributes } from './exampleHistory';

const change = (more: object = {}) => ({
  type: 'configurationchanges',
  id: '8',
  attributes: { ...exampleChangeAttributes(), ...more },
});

it('is read with every change as it was told, and where the next page begins', () => {
  const next = '/api/configurationchanges?filter%5Bsection%5D=outlook&page%5Bafter%5D=8';
  expect(readHistory({ data: [change()], links: { next } })).toEqual({
    changes: [{ id: '8', ...exampleChangeAttributes() }],
    after: '8',
  });
});

it.each([{ data: [], links: {} }, { data: [] }])('%j is the last page, and empty', (document) => {
  expect(readHistory(document)).toEqual({ changes: [], after: undefined });
});

it('is read with what was enforced before and after', () => {
  const entries = [
    { option: 'outlook.tasks_enabled', action: 'update', from: false, fromEnforced: true, to: false },
    { option: 'outlook.crm_sync_interval', action: 'create', to: 300, toEnforced: true },
  ];
  expect(readHistory({ data: [change({ entries })] }).changes[0]?.entries).toEqual(entries);
});

it('keeps an option that this build does not know', () => {
  const entries = [{ option: 'outlook.notes_enabled', action: 'remove', from: { often: true } }];
  expect(readHistory({ data: [change({ entries })] }).changes[0]?.entries).toEqual(entries);
});

it.each([
  ['another type', { ...change(), type: 'changes' }],
  ['an id that is no text', { ...change(), id: 8 }],
  ['no attributes', { type: 'configurationchanges', id: '8' }],
  ['another action', change({ entries: [{ option: 'outlook.tasks_enabled', action: 'enforce' }] })],
  [
    'an enforcement that is no boolean',
    change({ entries: [{ option: 'outlook.tasks_enabled', action: 'create', to: true, toEnforced: 'true' }] }),
  ],
])('with %s is not read', (_name, item) => {
  expect(() => readHistory({ data: [item] })).toThrow(Unreadable);
});
