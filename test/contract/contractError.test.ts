// Every parser returns a result or throws ContractError, whatever the input.
import fc from 'fast-check';
import { parseConfiguration } from '../../src/contract/configuration';
import { parseErrors } from '../../src/contract/errors';
import { parseHistory, parsePreconditionFailed } from '../../src/contract/history';
import { parseOrganizations } from '../../src/contract/organizations';
import { parseOverview } from '../../src/contract/overview';
import { parseAudience, parseAudienceMembers } from '../../src/contract/audience';
import { ContractError } from '../../src/contract/contractError';
import { documentWith, exampleDocument, exampleMeta } from './exampleDocument';
import { anyJson, corrupted } from './corrupted';
import { exampleErrors } from './exampleErrors';
import { exampleChangeAttributes, examplePreconditionFailed } from './exampleHistory';
import { exampleOverview } from './exampleOverview';

const exampleOrganizations = () => ({ data: [{ type: 'organizations', id: '1', attributes: { name: 'Acme' } }] });

const exampleHistory = () => ({
  data: [{ type: 'configurationchanges', id: '8', attributes: exampleChangeAttributes() }],
  links: { next: '/api/configurationchanges?page[after]=8' },
});
const exampleAudience = () => ({
  data: [{ type: 'configurationreach', id: 'outlook.tasks_enabled', attributes: { inheriting: 4, overriding: 1 } }],
});
const exampleMembers = () => ({
  data: [{ type: 'users', id: '5', attributes: { name: 'Lena Fischer', organization: 'Acme' } }],
  links: { next: '/api/configurationreach?page[after]=8' },
});

const parsers: { name: string; parse: (document: unknown) => unknown; example: () => unknown }[] = [
  { name: 'parseConfiguration', parse: parseConfiguration, example: exampleDocument },
  { name: 'parseErrors', parse: parseErrors, example: exampleErrors },
  { name: 'parsePreconditionFailed', parse: parsePreconditionFailed, example: examplePreconditionFailed },
  { name: 'parseHistory', parse: parseHistory, example: exampleHistory },
  { name: 'parseAudience', parse: parseAudience, example: exampleAudience },
  { name: 'parseAudienceMembers', parse: parseAudienceMembers, example: exampleMembers },
  { name: 'parseOrganizations', parse: parseOrganizations, example: exampleOrganizations },
  { name: 'parseOverview', parse: parseOverview, example: exampleOverview },
];

describe.each(parsers)('$name', ({ parse, example }) => {
  /** Any other error fails the test. */
  const isAccepted = (document: unknown): boolean => {
    try {
      parse(document);
      return true;
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      return false;
    }
  };

  it('accepts its example', () => {
    expect(isAccepted(example())).toBe(true);
  });

  it.each([undefined, null, 1, '', 'null', [], {}, { data: null }, { data: {} }, { errors: null }])(
    'throws ContractError for %j',
    (document) => {
      expect(isAccepted(document)).toBe(false);
    },
  );

  it('throws nothing but ContractError for any JSON', () => {
    fc.assert(fc.property(anyJson, (document) => void isAccepted(document)));
  });

  it('throws nothing but ContractError for any value', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
        (document) => void isAccepted(document),
      ),
    );
  });

  it('throws nothing but ContractError for a document with one wrong place', () => {
    fc.assert(
      fc.property(corrupted(example()), (document) => void isAccepted(document)),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['type', { ...exampleDocument(), data: { ...exampleDocument().data, type: 'configurations' } }],
  ['id', { ...exampleDocument(), data: { ...exampleDocument().data, id: 'exchange' } }],
  ['scope', documentWith({}, { ...exampleMeta, scope: 'team' })],
  ['scope "default"', documentWith({}, { ...exampleMeta, scope: 'default' })],
  ['version', documentWith({}, { ...exampleMeta, version: undefined })],
  ['actor', documentWith({}, { ...exampleMeta, actor: null })],
  ['options', { data: exampleDocument().data }],
])('rejects a configuration with another %s', (_name, document) => {
  expect(() => parseConfiguration(document)).toThrow(ContractError);
});

it('contains the path of the first mismatch', () => {
  const document = documentWith({}, { ...exampleMeta, actor: { ...exampleMeta.actor, name: 5 } });
  expect(() => parseConfiguration(document)).toThrow(
    '/data/meta/actor/name: Invalid type: Expected string but received 5',
  );
});

it('never makes a setting with an inconsistent source editable', () => {
  fc.assert(
    fc.property(corrupted(exampleDocument()), (document) => {
      let settings;
      try {
        settings = Object.values(parseConfiguration(document).settings);
      } catch {
        return;
      }
      for (const { source, editable } of settings) {
        if (!source) expect(editable).toBe(false);
        else expect(source.chain.map(({ scope }) => scope)).toContain(source.scope);
      }
    }),
    { numRuns: 500 },
  );
});
