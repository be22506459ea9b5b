// What a change does to others, on the wire.
import { readImpact, writeImpact } from '../../src/contract/impact';
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
const travelled = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
const wire = () => travelled({ meta: { impact: writeImpact(impact) } }) as Told;
type Told = {
  meta: {
    impact: {
      people: { risks: Record<string, number> };
      organizations: { risks: Record<string, string[]>; from: Record<string, unknown>; setAside: object[] }[];
      more?: number;
      moreAtRisk?: number;
    };
  };
};
const told = (change: (impact: Told['meta']['impact']) => void) => {
  const document = wire();
  change(document.meta.impact);
  return readImpact(document);
};

it('is read as it was written', () => {
  expect(readImpact(wire())).toEqual({ ...impact, more: 0, moreAtRisk: 0 });
});

it('of a newer CRM: a risk that this build does not know is one that it cannot tell', () => {
  const read = told(({ people, organizations: [organization] }) => {
    people.risks = { moved_to_archive: 3, renamed: 1 };
    if (organization) organization.risks = { 'outlook.tasks_enabled': ['moved_to_archive'] };
  });
  expect(read?.people.risks).toEqual({ unknown: 3 });
  expect(read?.organizations[0]?.risks).toEqual([{ types: ['tasks'], risks: ['unknown'] }]);
});

it('of a newer CRM: a risk for records that this build does not know is one that it cannot tell', () => {
  const read = told(({ organizations: [organization] }) => {
    if (organization) organization.risks = { 'outlook.notes_enabled': ['deleted_from_outlook'] };
  });
  expect(read?.organizations[0]?.risks).toEqual([{ types: [], risks: ['unknown'] }]);
});

it('of a newer CRM: an option that this build does not know is left out', () => {
  const read = told(({ organizations: [organization] }) => {
    if (!organization) return;
    organization.from['outlook.notes_enabled'] = true;
    organization.setAside.push({ option: 'outlook.notes_enabled', value: 1, updatedBy: null, updatedAt: '' });
  });
  expect(read?.organizations[0]?.changes).toEqual(impact.organizations[0]?.changes);
  expect(read?.organizations[0]?.setAside).toEqual(impact.organizations[0]?.setAside);
});

it('says how many organizations are not named, and how many of those are at risk', () => {
  const read = told((each) => {
    each.more = 12;
    each.moreAtRisk = 3;
  });
  expect(read).toMatchObject({ more: 12, moreAtRisk: 3 });
});

it('counts nobody as nobody: a risk of no people is none', () => {
  expect(told(({ people }) => (people.risks = { deleted_from_outlook: 0 }))?.people.risks).toEqual({});
});

it.each([
  ['nothing', {}],
  ['no impact', { meta: {} }],
  ['no numbers', { meta: { impact: { organizations: [] } } }],
  ['numbers that are none', { meta: { impact: { people: { reached: '7' }, organizations: [] } } }],
  ['an array', []],
  ['null', null],
])('is not known where the CRM tells %s', (_name, document) => {
  expect(readImpact(document)).toBeUndefined();
});
