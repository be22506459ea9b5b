import {
  parsePreconditionFailed,
  serializeHistory,
  serializeHistoryAttributes,
  type HistoryChange,
} from '../../src/contract/history';
import { ContractError } from '../../src/contract/contractError';
import { exampleChangeAttributes, examplePreconditionFailed } from './exampleHistory';

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

it('serializes a page of changes with the link to the next one', () => {
  const next = '/api/configurationchanges?page[after]=41';
  expect(serializeHistory([change], next)).toEqual({
    data: [{ type: 'configurationchanges', id: '41', attributes: exampleChangeAttributes() }],
    links: { next },
  });
});

it('serializes the last page without a link', () => {
  expect(JSON.parse(JSON.stringify(serializeHistory([], undefined)))).toEqual({ data: [], links: {} });
});

it('serializes no reason where none was given', () => {
  const attributes: unknown = JSON.parse(JSON.stringify(serializeHistoryAttributes({ ...change, reason: undefined })));
  expect(Object.keys(attributes as object)).not.toContain('reason');
});

it('parses the attributes of a 412 as they were serialized', () => {
  const meta = { version: 'g12-o35-a3', changes: [serializeHistoryAttributes(change)] };
  expect(parsePreconditionFailed(JSON.parse(JSON.stringify({ meta })))).toEqual(meta);
});

it('parses the current version and the changes of a 412', () => {
  expect(parsePreconditionFailed(examplePreconditionFailed())).toEqual({
    version: 'g12-o35-a3',
    changes: [exampleChangeAttributes()],
  });
});

it('parses a change by the CRM itself', () => {
  const changes = [{ ...exampleChangeAttributes(), actor: null }];
  expect(parsePreconditionFailed({ meta: { version: 'g1-a1', changes } }).changes[0]?.actor).toBeNull();
});

it('distinguishes false and zero from a missing value', () => {
  const entries = [{ option: 'outlook.tasks_enabled', action: 'update', from: false, to: 0 }];
  const changes = [{ ...exampleChangeAttributes(), entries }];
  expect(parsePreconditionFailed({ meta: { version: 'g1-a1', changes } }).changes[0]?.entries).toEqual(entries);
});

it.each(['at', 'actor', 'scope', 'scopeName', 'version', 'entries'] as const)('rejects a change without %s', (name) => {
  const { [name]: _missing, ...attributes } = exampleChangeAttributes();
  expect(() => parsePreconditionFailed({ meta: { version: 'g1-a1', changes: [attributes] } })).toThrow(ContractError);
});
