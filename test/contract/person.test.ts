// People in the documents that a client parses.
import { parseConfiguration } from '../../src/contract/configuration';
import { parseErrors } from '../../src/contract/errors';
import { parseHistory, parsePreconditionFailed } from '../../src/contract/history';
import { parseImpact } from '../../src/contract/impact';
import { documentWith, exampleAttributes, exampleMeta } from './exampleDocument';
import { exampleChangeAttributes } from './exampleHistory';

type Parse = (person: object) => unknown;

const interval = 'outlook.crm_sync_interval';

const parseAuthor: Parse = (updatedBy) => {
  const chain = exampleAttributes.chain.map((entry, index) => (index === 2 ? { ...entry, updatedBy } : entry));
  const { settings } = parseConfiguration(documentWith({ [interval]: { ...exampleAttributes, chain } }));
  return settings.crmSyncInterval?.source?.chain[2]?.updatedBy;
};

const parseActor: Parse = (actor) => {
  const attributes = { ...exampleChangeAttributes(), actor };
  return parseHistory({ data: [{ type: 'configurationchanges', id: '8', attributes }] }).changes[0]?.actor;
};

const parseConcurrentActor: Parse = (actor) => {
  const changes = [{ ...exampleChangeAttributes(), actor }];
  return parsePreconditionFailed({ meta: { version: 'g1-a1', changes } }).changes[0]?.actor;
};

const parseContact: Parse = (contact) =>
  parseErrors({ errors: [{ status: '403', meta: { contacts: [contact] } }] }).errors[0]?.meta?.contacts?.[0];

const parseSetAsideAuthor: Parse = (updatedBy) => {
  const people = { reached: 1, changed: 1, setAside: 1, atRisk: 0, risks: {} };
  const setAside = [{ option: interval, value: 300, updatedBy, updatedAt: '2026-11-20T10:02:00Z' }];
  const organization = { organization: { id: '1', name: 'Acme' }, people: 1, from: {}, to: {}, risks: {}, setAside };
  return parseImpact({ meta: { impact: { people, organizations: [organization] } } })?.organizations[0]?.setAside[0]
    ?.updatedBy;
};

const places: [string, Parse][] = [
  ['the author of a value', parseAuthor],
  ['the author of a change', parseActor],
  ['the author of a concurrent change', parseConcurrentActor],
  ['a contact', parseContact],
  ['the author of a value that is set aside', parseSetAsideAuthor],
];

const grace = { id: '7', name: 'Grace Weber' };

describe.each(places)('the address of %s', (_name, parse) => {
  it('is parsed', () => {
    expect(parse({ ...grace, email: 'grace.weber@acme.example' })).toEqual({
      ...grace,
      email: 'grace.weber@acme.example',
    });
  });

  it('may be missing', () => {
    expect(parse(grace)).toEqual(grace);
  });

  it.each(['not an address', 5, null])('is ignored where it is %j, and the person is not', (email) => {
    expect(parse({ ...grace, email })).toEqual(grace);
  });
});

it.each(['g@localhost', "o'brien+crm@acme.example", 'a_b-c=d/e!f~g$h*i@a-b.acme.example'])(
  '%s is an address',
  (email) => {
    expect(parseContact({ ...grace, email })).toEqual({ ...grace, email });
  },
);

it.each([
  '',
  '@',
  'grace.weber',
  '@acme.example',
  'grace@',
  'grace@acme@example',
  'grace weber@acme.example',
  ' grace@acme.example',
  'grace@acme.example\n',
  'grace@acme.example\r\nBcc: all@acme.example',
  'grace@acme.example?bcc=all@acme.example',
  'grace@acme.example&bcc=all@acme.example',
  'grace@acme.example,all@acme.example',
  'grace@acme.example;all@acme.example',
  'grace%0Abcc@acme.example',
  'grace#1@acme.example',
  'Grace <grace@acme.example>',
  '"grace"@acme.example',
  'mailto:grace@acme.example',
  'grace@acme.example\u202e',
  'grace\u200b@acme.example',
  'gräce@acme.example',
  ['grace@acme.example'],
  { address: 'grace@acme.example' },
  true,
])('%j is not one plain address', (email) => {
  expect(parseContact({ ...grace, email })).toEqual(grace);
});

it('of the actor of a policy is ignored', () => {
  const actor = { ...exampleMeta.actor, email: 'grace.weber@acme.example' };
  expect(parseConfiguration(documentWith({}, { ...exampleMeta, actor })).actor).toEqual(exampleMeta.actor);
});
