import { parseImpact, serializeImpact } from '../../src/contract/impact';
import type { Impact } from '../../src/policy/impact';

const maya = { id: '9', name: 'Maya Lindqvist' };
const globex = { id: '2', name: 'Globex' };

const impact: Impact = {
  people: { reached: 7, changed: 2, setAside: 1, atRisk: 2, risks: { deleted_from_outlook: 2 } },
  organizations: [
    {
      organization: globex,
      people: 2,
      changes: [{ id: 'direction', from: 'crm_to_outlook', to: 'bidirectional' }],
      risks: [{ types: ['contacts', 'tasks'], risks: ['deleted_from_outlook'] }],
      setAside: [
        { id: 'direction', value: 'crm_to_outlook', updatedBy: maya, updatedAt: '2026-09-21T11:15:00Z', reason: 'why' },
      ],
    },
  ],
};
const overTheWire = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
const wire = () => overTheWire({ meta: { impact: serializeImpact(impact) } }) as WireDocument;
type WireDocument = {
  meta: {
    impact: {
      people: { risks: Record<string, number> };
      organizations: { risks: Record<string, string[]>; from: Record<string, unknown>; setAside: object[] }[];
      more?: number;
      moreAtRisk?: number;
    };
  };
};
const parseChanged = (change: (impact: WireDocument['meta']['impact']) => void) => {
  const document = wire();
  change(document.meta.impact);
  return parseImpact(document);
};

it('is parsed as it was serialized', () => {
  expect(parseImpact(wire())).toEqual({ ...impact, unlisted: 0, unlistedAtRisk: 0 });
});

it('maps an unknown risk of a newer CRM to `unknown`', () => {
  const parsed = parseChanged(({ people, organizations: [organization] }) => {
    people.risks = { moved_to_archive: 3, renamed: 1 };
    if (organization) organization.risks = { 'outlook.tasks_enabled': ['moved_to_archive'] };
  });
  expect(parsed?.people.risks).toEqual({ unknown: 3 });
  expect(parsed?.organizations[0]?.risks).toEqual([{ types: ['tasks'], risks: ['unknown'] }]);
});

it('maps every risk of an unknown record type to `unknown`', () => {
  const parsed = parseChanged(({ organizations: [organization] }) => {
    if (organization) organization.risks = { 'outlook.notes_enabled': ['deleted_from_outlook'] };
  });
  expect(parsed?.organizations[0]?.risks).toEqual([{ types: [], risks: ['unknown'] }]);
});

it('leaves out an option that this build does not know', () => {
  const parsed = parseChanged(({ organizations: [organization] }) => {
    if (!organization) return;
    organization.from['outlook.notes_enabled'] = true;
    organization.setAside.push({ option: 'outlook.notes_enabled', value: 1, updatedBy: null, updatedAt: '' });
  });
  expect(parsed?.organizations[0]?.changes).toEqual(impact.organizations[0]?.changes);
  expect(parsed?.organizations[0]?.setAside).toEqual(impact.organizations[0]?.setAside);
});

it('parses the number of unlisted organizations, and of those at risk', () => {
  const parsed = parseChanged((wireImpact) => {
    wireImpact.more = 12;
    wireImpact.moreAtRisk = 3;
  });
  expect(parsed).toMatchObject({ unlisted: 12, unlistedAtRisk: 3 });
});

it('leaves out a risk of no people', () => {
  expect(parseChanged(({ people }) => (people.risks = { deleted_from_outlook: 0 }))?.people.risks).toEqual({});
});

it.each([
  ['nothing', {}],
  ['no impact', { meta: {} }],
  ['no numbers', { meta: { impact: { organizations: [] } } }],
  ['invalid numbers', { meta: { impact: { people: { reached: '7' }, organizations: [] } } }],
  ['an array', []],
  ['null', null],
])('is undefined where the CRM sends %s', (_name, document) => {
  expect(parseImpact(document)).toBeUndefined();
});
