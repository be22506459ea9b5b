// Every reader gives its document or throws Unreadable, whatever arrives.
import fc from 'fast-check';
import { readConfiguration } from '../../src/contract/configuration';
import { readErrors } from '../../src/contract/errors';
import { readHistory, readStale } from '../../src/contract/history';
import { readOrganizations } from '../../src/contract/organizations';
import { readReach, readReached } from '../../src/contract/audience';
import { Unreadable } from '../../src/contract/contractError';
import { documentWith, exampleDocument, exampleMeta } from './exampleDocument';
import { anyJson, spoiled } from './spoiled';
import { exampleErrors } from './exampleErrors';
import { exampleChangeAttributes, exampleStale } from './exampleHistory';

const exampleOrganizations = () => ({ data: [{ type: 'organizations', id: '1', attributes: { name: 'Acme' } }] });

const exampleHistory = () => ({
  data: [{ type: 'configurationchanges', id: '8', attributes: exampleChangeAttributes() }],
  links: { next: '/api/configurationchanges?page[after]=8' },
});
const exampleReach = () => ({
  data: [{ type: 'configurationreach', id: 'outlook.tasks_enabled', attributes: { inheriting: 4, overriding: 1 } }],
});
const exampleReached = () => ({
  data: [{ type: 'users', id: '5', attributes: { name: 'Lena Fischer', organization: 'Acme' } }],
  links: { next: '/api/configurationreach?page[after]=8' },
});

const readers: { name: string; read: (document: unknown) => unknown; example: () => unknown }[] = [
  { name: 'readConfiguration', read: readConfiguration, example: exampleDocument },
  { name: 'readErrors', read: readErrors, example: exampleErrors },
  { name: 'readStale', read: readStale, example: exampleStale },
  { name: 'readHistory', read: readHistory, example: exampleHistory },
  { name: 'readReach', read: readReach, example: exampleReach },
  { name: 'readReached', read: readReached, example: exampleReached },
  { name: 'readOrganizations', read: readOrganizations, example: exampleOrganizations },
];

describe.each(readers)('$name', ({ read, example }) => {
  /** Whether the document was read; anything thrown but Unreadable fails the test. */
  const isRead = (document: unknown): boolean => {
    try {
      read(document);
      return true;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return false;
    }
  };

  it('reads its example', () => {
    expect(isRead(example())).toBe(true);
  });

  it.each([undefined, null, 1, '', 'null', [], {}, { data: null }, { data: {} }, { errors: null }])(
    'throws Unreadable for %j',
    (document) => {
      expect(isRead(document)).toBe(false);
    },
  );

  it('throws nothing but Unreadable, whatever JSON arrives', () => {
    fc.assert(fc.property(anyJson, (document) => void isRead(document)));
  });

  it('throws nothing but Unreadable, whatever arrives', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
        (document) => void isRead(document),
      ),
    );
  });

  it('throws nothing but Unreadable for a document that is wrong in one place', () => {
    fc.assert(
      fc.property(spoiled(example()), (document) => void isRead(document)),
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
])('a configuration with another %s cannot be read', (_name, document) => {
  expect(() => readConfiguration(document)).toThrow(Unreadable);
});

it('names the first place that is wrong', () => {
  const document = documentWith({}, { ...exampleMeta, actor: { ...exampleMeta.actor, name: 5 } });
  expect(() => readConfiguration(document)).toThrow(
    '/data/meta/actor/name: Invalid type: Expected string but received 5',
  );
});

it('never lets a setting be edited whose source makes no sense', () => {
  fc.assert(
    fc.property(spoiled(exampleDocument()), (document) => {
      let settings;
      try {
        settings = Object.values(readConfiguration(document).settings);
      } catch {
        return;
      }
      for (const { source, editable } of settings) {
        if (!source) expect(editable).toBe(false);
        else expect(source.chain.map(({ scope }) => scope)).toContain(source.level);
      }
    }),
    { numRuns: 500 },
  );
});
