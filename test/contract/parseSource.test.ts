// An option with an inconsistent source becomes a read-only setting with its value.
import { parseConfiguration } from '../../src/contract/configuration';
import { documentWith, exampleAttributes, exampleMeta } from './exampleDocument';

const interval = 'outlook.crm_sync_interval';
const [shipped, system, own] = exampleAttributes.chain;
const parseSetting = (attributes: object, meta: object = exampleMeta) =>
  parseConfiguration(documentWith({ [interval]: attributes }, meta)).settings.crmSyncInterval;
const withChain = (...chain: unknown[]) => parseSetting({ ...exampleAttributes, chain });
const unknownSource = { value: 300, source: undefined, editable: false };

it.each(['useParentScopeValue', 'valueScope', 'editable', 'chain'] as const)('needs %s', (name) => {
  const { [name]: _missing, ...rest } = exampleAttributes;
  expect(parseSetting(rest)).toEqual(unknownSource);
});

it.each([
  ['useParentScopeValue', 'false'],
  ['valueScope', 'team'],
  ['editable', 1],
  ['editable', null],
  ['chain', null],
  ['chain', []],
  ['chain', {}],
])('rejects the %s %j', (name, value) => {
  expect(parseSetting({ ...exampleAttributes, [name]: value })).toEqual(unknownSource);
});

it('rejects a `valueScope` that is not in the chain', () => {
  expect(withChain(shipped, system)).toEqual(unknownSource);
});

it('rejects a chain with an unknown scope', () => {
  expect(withChain(shipped, { scope: 'team', value: 5 }, own)).toEqual(unknownSource);
});

it('rejects an entry without a value', () => {
  expect(withChain(shipped, { scope: 'global', scopeName: 'System' }, own)).toEqual(unknownSource);
});

it('rejects an author without a name', () => {
  expect(withChain(shipped, { ...system, updatedBy: { id: '2' } }, own)).toEqual(unknownSource);
});

it('rejects a reason that is no string', () => {
  expect(withChain(shipped, system, { ...own, reason: 5 })).toEqual(unknownSource);
});

it('rejects a chain with a duplicate scope', () => {
  expect(withChain(shipped, own, own)).toEqual(unknownSource);
});

it('rejects a chain from strongest to weakest, because the parent would be another', () => {
  expect(withChain(shipped, own, system)).toEqual(unknownSource);
});

it('rejects a shipped value that is not first', () => {
  expect(withChain(system, shipped, own)).toEqual(unknownSource);
});

it('rejects a chain that goes beyond the scope read', () => {
  expect(withChain(shipped, own, { scope: 'user', scopeName: 'Grace Weber', value: 5 })).toEqual(unknownSource);
});

it('rejects a chain without the shipped value, because there would be nothing to return to', () => {
  expect(withChain(own)).toEqual(unknownSource);
});

it('accepts a chain without the scopes that set no value', () => {
  expect(withChain(shipped, own)?.source?.chain).toEqual([shipped, own]);
});

it.each([false, 0, '', null])('accepts an entry with the value %j', (value) => {
  const chain = [shipped, { scope: 'organization', scopeName: 'Acme', value }];
  expect(parseSetting({ ...exampleAttributes, value, chain })).toMatchObject({
    value,
    source: { scope: 'organization' },
  });
});
