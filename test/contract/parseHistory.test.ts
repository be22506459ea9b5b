import { parseHistory } from '../../src/contract/history';
import { ContractError } from '../../src/contract/contractError';
import { exampleChangeAttributes } from './exampleHistory';

const change = (more: object = {}) => ({
  type: 'configurationchanges',
  id: '8',
  attributes: { ...exampleChangeAttributes(), ...more },
});

it('parses every change and the cursor of the next page', () => {
  const next = '/api/configurationchanges?filter%5Bsection%5D=outlook&page%5Bafter%5D=8';
  expect(parseHistory({ data: [change()], links: { next } })).toEqual({
    changes: [{ id: '8', ...exampleChangeAttributes() }],
    after: '8',
  });
});

it.each([{ data: [], links: {} }, { data: [] }])('parses %j as an empty last page', (document) => {
  expect(parseHistory(document)).toEqual({ changes: [], after: undefined });
});

it('parses since when changes are listed', () => {
  expect(parseHistory({ data: [], meta: { since: '2026-08-29T00:00:00Z' } }).since).toBe('2026-08-29T00:00:00Z');
});

it.each([undefined, null, 90, 'three months ago'])('ignores %j as the time since when changes are listed', (since) => {
  expect(parseHistory({ data: [change()], meta: { since } })).toMatchObject({
    changes: [{ id: '8' }],
    since: undefined,
  });
});

it('parses enforcement before and after a change', () => {
  const entries = [
    { option: 'outlook.tasks_enabled', action: 'update', from: false, fromEnforced: true, to: false },
    { option: 'outlook.crm_sync_interval', action: 'create', to: 300, toEnforced: true },
  ];
  expect(parseHistory({ data: [change({ entries })] }).changes[0]?.entries).toEqual(entries);
});

it('keeps an option that this build does not know', () => {
  const entries = [{ option: 'outlook.notes_enabled', action: 'remove', from: { often: true } }];
  expect(parseHistory({ data: [change({ entries })] }).changes[0]?.entries).toEqual(entries);
});

it.each([
  ['another type', { ...change(), type: 'changes' }],
  ['an id that is no string', { ...change(), id: 8 }],
  ['no attributes', { type: 'configurationchanges', id: '8' }],
  ['another action', change({ entries: [{ option: 'outlook.tasks_enabled', action: 'enforce' }] })],
  [
    'an enforcement that is no boolean',
    change({ entries: [{ option: 'outlook.tasks_enabled', action: 'create', to: true, toEnforced: 'true' }] }),
  ],
])('rejects %s', (_name, item) => {
  expect(() => parseHistory({ data: [item] })).toThrow(ContractError);
});
