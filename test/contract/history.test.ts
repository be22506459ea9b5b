import { readStale, writeHistory, writeHistoryAttributes, type HistoryChange } from '../../src/contract/history';
import { Unreadable } from '../../src/contract/contractError';
import { exampleChangeAttributes, exampleStale } from './exampleHistory';

const change: HistoryChange = {
  id: '41',
  at: '2026-11-20T10:02:00Z',
  actor: { id: '7', name: 'Grace Weber' },
  scope: 'organization',
  scopeName: 'Acme',
  version: 'g12-o35-a3',
  reason: 'fewer calls',
  entries: [
    { option: 'outlook.crm_sync_interval', action: 'update', from: 300, to: 120 },
    { option: 'outlook.tasks_enabled', action: 'create', from: true, to: false },
    { option: 'outlook.sync_direction', action: 'remove', from: 'crm_to_outlook', to: 'bidirectional' },
  ],
};

it('writes a page of changes with the way to the next one', () => {
  const next = '/api/configurationchanges?page[after]=41';
  expect(writeHistory([change], next)).toEqual({
    data: [{ type: 'configurationchanges', id: '41', attributes: exampleChangeAttributes() }],
    links: { next },
  });
});

it('writes the last page without a way on', () => {
  expect(JSON.parse(JSON.stringify(writeHistory([], undefined)))).toEqual({ data: [], links: {} });
});

it('writes no reason where none was given', () => {
  const written: unknown = JSON.parse(JSON.stringify(writeHistoryAttributes({ ...change, reason: undefined })));
  expect(Object.keys(written as object)).not.toContain('reason');
});

it('writes what a refused change tells as it is read again', () => {
  const meta = { version: 'g12-o35-a3', changes: [writeHistoryAttributes(change)] };
  expect(readStale(JSON.parse(JSON.stringify({ meta })))).toEqual(meta);
});

it('reads the version now and the changes since from a refused change', () => {
  expect(readStale(exampleStale())).toEqual({ version: 'g12-o35-a3', changes: [exampleChangeAttributes()] });
});

it('reads a change by the CRM itself', () => {
  const changes = [{ ...exampleChangeAttributes(), actor: null }];
  expect(readStale({ meta: { version: 'g1-a1', changes } }).changes[0]?.actor).toBeNull();
});

it('keeps "off" and zero apart from a missing value', () => {
  const entries = [{ option: 'outlook.tasks_enabled', action: 'update', from: false, to: 0 }];
  const changes = [{ ...exampleChangeAttributes(), entries }];
  expect(readStale({ meta: { version: 'g1-a1', changes } }).changes[0]?.entries).toEqual(entries);
});

it.each(['at', 'actor', 'scope', 'scopeName', 'version', 'entries'] as const)(
  'does not read a change without %s',
  (name) => {
    const { [name]: _missing, ...attributes } = exampleChangeAttributes();
    expect(() => readStale({ meta: { version: 'g1-a1', changes: [attributes] } })).toThrow(Unreadable);
  },
);
