// Names and reasons are parsed for display: nothing in them can reorder or hide the sentence around them.
import { parseAudienceMembers } from '../../src/contract/audience';
import { parseConfiguration } from '../../src/contract/configuration';
import { parseErrors } from '../../src/contract/errors';
import { parseHistory, parsePreconditionFailed } from '../../src/contract/history';
import { parseImpact } from '../../src/contract/impact';
import { parseOrganizations } from '../../src/contract/organizations';
import { parseOverview } from '../../src/contract/overview';
import { documentWith, exampleAttributes, exampleMeta } from './exampleDocument';
import { exampleChangeAttributes } from './exampleHistory';

const interval = 'outlook.crm_sync_interval';

const parsePolicy = (meta: object, entry: object = {}) => {
  const chain = exampleAttributes.chain.map((each, index) => (index === 2 ? { ...each, ...entry } : each));
  const options = { [interval]: { ...exampleAttributes, chain } };
  return parseConfiguration(documentWith(options, { ...exampleMeta, ...meta }));
};
const parseEntry = (entry: object) => parsePolicy({}, entry).settings.crmSyncInterval?.source?.chain[2];

const parseChange = (attributes: object) =>
  parseHistory({
    data: [{ type: 'configurationchanges', id: '8', attributes: { ...exampleChangeAttributes(), ...attributes } }],
  }).changes[0];

const parseConcurrentChange = (attributes: object) =>
  parsePreconditionFailed({ meta: { version: 'g1-a1', changes: [{ ...exampleChangeAttributes(), ...attributes }] } })
    .changes[0];

const parseImpactOn = (organization: object, setAside: object = {}) => {
  const people = { reached: 1, changed: 1, setAside: 1, atRisk: 0, risks: {} };
  const value = { option: interval, value: 300, updatedBy: null, updatedAt: '2026-11-20T10:02:00Z', ...setAside };
  const affected = { organization, people: 1, from: {}, to: {}, risks: {}, setAside: [value] };
  return parseImpact({ meta: { impact: { people, organizations: [affected] } } })?.organizations[0];
};

const parseMember = (attributes: object) =>
  parseAudienceMembers({ data: [{ type: 'users', id: '7', attributes }] }).people[0];

const parseOverviewOf = (name: string) =>
  parseOverview({
    data: [{ type: 'configurationoverview', id: '7', attributes: { name, options: {}, people: {} } }],
    meta: { counts: {} },
  }).organizations[0];

const actor = (name: string) => ({ ...exampleMeta.actor, name });
const named = (name: string) => ({ id: '7', name });

/** The name of what has the id 7. */
const names: [string, (name: string) => string | undefined][] = [
  ['the actor', (name) => parsePolicy({ actor: actor(name) }).actor.name],
  ['the organization of a scope', (name) => parsePolicy({ organization: named(name) }).organization?.name],
  ['a scope', (name) => parsePolicy({ scopeId: '7', scopeName: name }).scopeName],
  ['the author of a value', (name) => parseEntry({ updatedBy: named(name) })?.updatedBy?.name],
  ['the author of a change', (name) => parseChange({ actor: named(name) })?.actor?.name],
  ['the author of a concurrent change', (name) => parseConcurrentChange({ actor: named(name) })?.actor?.name],
  [
    'a contact',
    (name) =>
      parseErrors({ errors: [{ status: '403', meta: { contacts: [named(name)] } }] }).errors[0]?.meta?.contacts?.[0]
        ?.name,
  ],
  ['an affected organization', (name) => parseImpactOn(named(name))?.organization.name],
  [
    'the author of a value that is set aside',
    (name) => parseImpactOn({ id: '1', name: 'Acme' }, { updatedBy: named(name) })?.setAside[0]?.updatedBy?.name,
  ],
  [
    'an organization of the list',
    (name) => parseOrganizations({ data: [{ type: 'organizations', id: '7', attributes: { name } }] })[0]?.name,
  ],
  ['an organization of the overview', (name) => parseOverviewOf(name)?.name],
  ['a member of an audience', (name) => parseMember({ name, organization: 'Acme' })?.name],
];

/** Names beside which no id is sent. */
const namesWithoutIds: [string, (name: string) => string | undefined, string | undefined][] = [
  ['the scope of a value', (scopeName) => parseEntry({ scopeName })?.scopeName, undefined],
  ['the scope of a change', (scopeName) => parseChange({ scopeName })?.scopeName, undefined],
  ['the scope of a concurrent change', (scopeName) => parseConcurrentChange({ scopeName })?.scopeName, undefined],
  ["a member's organization", (organization) => parseMember({ name: 'Lena', organization })?.organization, ''],
  ['the system', (scopeName) => parsePolicy({ scope: 'global', scopeId: undefined, scopeName }).scopeName, ''],
];

const everyName = [...names, ...namesWithoutIds.map(([name, parse]): (typeof names)[number] => [name, parse])];

it.each(everyName)('the name of %s has no controls', (_name, parse) => {
  expect(parse('\u202eGrace\u0000\u200f We\nber\u2069')).toBe('Grace Weber');
});

it.each(everyName)('the name of %s has its other characters', (_name, parse) => {
  expect(parse('علی\u200cرضا \u200d')).toBe('علی\u200cرضا \u200d');
});

it.each(names)('the name of %s is the id where nothing of it is visible', (_name, parse) => {
  expect([parse('\u202e\u0007'), parse(' '), parse('')]).toEqual(['7', '7', '7']);
});

it.each(namesWithoutIds)('the name of %s is none where nothing of it is visible', (_name, parse, none) => {
  expect([parse('\u202e\u0007'), parse('')]).toEqual([none, none]);
});

describe.each<[string, (reason: string) => string | undefined]>([
  ['a value', (reason) => parseEntry({ reason })?.reason],
  ['a change', (reason) => parseChange({ reason })?.reason],
  ['a concurrent change', (reason) => parseConcurrentChange({ reason })?.reason],
  ['a value that is set aside', (reason) => parseImpactOn({ id: '1', name: 'Acme' }, { reason })?.setAside[0]?.reason],
])('the reason of %s', (_name, parse) => {
  it('has no controls but line breaks', () => {
    expect(parse('fewer\u202e calls\u0000\r\nat\u200c night')).toBe('fewer calls\r\nat\u200c night');
  });

  it('is none where nothing of it is visible', () => {
    expect([parse('\u202e'), parse('')]).toEqual([undefined, undefined]);
  });
});
