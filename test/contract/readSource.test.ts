// Where a value comes from, when what the CRM says of it makes no sense: the value is kept, read-only.
import { readConfiguration } from '../../src/contract/configuration';
import { documentWith, exampleAttributes, exampleMeta } from './exampleDocument';

const interval = 'outlook.crm_sync_interval';
const [shipped, system, own] = exampleAttributes.chain;
const readOne = (attributes: object, meta: object = exampleMeta) =>
  readConfiguration(documentWith({ [interval]: attributes }, meta)).settings.crmSyncInterval;
const withChain = (...chain: unknown[]) => readOne({ ...exampleAttributes, chain });
const sourceUnknown = { value: 300, source: undefined, editable: false };

it.each(['useParentScopeValue', 'valueScope', 'editable', 'chain'] as const)('needs %s', (name) => {
  const { [name]: _missing, ...rest } = exampleAttributes;
  expect(readOne(rest)).toEqual(sourceUnknown);
});

it.each([
  ['useParentScopeValue', 'false'],
  ['valueScope', 'team'],
  ['editable', 1],
  ['editable', null],
  ['chain', null],
  ['chain', []],
  ['chain', {}],
])('does not take %s for %j', (name, value) => {
  expect(readOne({ ...exampleAttributes, [name]: value })).toEqual(sourceUnknown);
});

it('does not take a value from a level that says nothing', () => {
  expect(withChain(shipped, system)).toEqual(sourceUnknown);
});

it('does not take a chain with a level that this build does not know', () => {
  expect(withChain(shipped, { scope: 'team', value: 5 }, own)).toEqual(sourceUnknown);
});

it('does not take a level without a value, for a level in the chain says something', () => {
  expect(withChain(shipped, { scope: 'global', scopeName: 'System' }, own)).toEqual(sourceUnknown);
});

it('does not take an author without a name', () => {
  expect(withChain(shipped, { ...system, updatedBy: { id: '2' } }, own)).toEqual(sourceUnknown);
});

it('does not take a level that stands twice', () => {
  expect(withChain(shipped, own, own)).toEqual(sourceUnknown);
});

it('does not take a chain that goes from strong to weak: it would name another parent', () => {
  expect(withChain(shipped, own, system)).toEqual(sourceUnknown);
});

it('does not take the shipped value anywhere but first', () => {
  expect(withChain(system, shipped, own)).toEqual(sourceUnknown);
});

it('does not take a chain that goes beyond the scope read', () => {
  expect(withChain(shipped, own, { scope: 'user', scopeName: 'Grace Weber', value: 5 })).toEqual(sourceUnknown);
});

it('does not take a chain without the shipped value: there would be nothing to return to', () => {
  expect(withChain(own)).toEqual(sourceUnknown);
});

it('takes a chain that leaves out levels that say nothing', () => {
  expect(withChain(shipped, own)?.source?.chain).toEqual([shipped, own]);
});

it.each([false, 0, '', null])('takes a level that says %j', (value) => {
  const chain = [shipped, { scope: 'organization', scopeName: 'Acme', value }];
  expect(readOne({ ...exampleAttributes, value, chain })).toMatchObject({ value, source: { level: 'organization' } });
});
