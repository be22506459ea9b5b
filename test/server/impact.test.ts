// The impact in the response to a validation. impactModel.test.ts proves that it is true.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { atAcme, atOwn, atSystem, bodyOf, crm, documentOf, enforce, patch, setTo, useParent } from './crm';
import type { Ask } from './crm';

const direction = 'outlook.sync_direction';

type Impact = { people: object; organizations: object[]; more?: number; moreAtRisk?: number };

const impactOf = async (ask: Ask, path: string, as: string, ifMatch: string, options: Record<string, unknown>) => {
  const response = await patch(ask, { as, path, ifMatch, key: null, body: bodyOf(options, { validate: true }) });
  return (await documentOf(response)).meta as { impact?: Impact } | undefined;
};
const systemImpactOf = (ask: Ask, options: Record<string, unknown>) => impactOf(ask, atSystem, '2', '"g2-a1"', options);

it('lists an organization whose direction changes, with the value that is set aside', async () => {
  expect(await systemImpactOf(crm().ask, { [direction]: enforce('bidirectional') })).toEqual({
    impact: {
      people: {
        reached: 7,
        changed: 2,
        setAside: 0,
        atRisk: 2,
        risks: { deleted_from_outlook: 2, crm_edit_overwritten_on_conflict: 2 },
      },
      organizations: [
        {
          organization: { id: '2', name: 'Globex' },
          people: 2,
          from: { [direction]: 'crm_to_outlook' },
          to: { [direction]: 'bidirectional' },
          risks: {
            'outlook.tasks_enabled': ['deleted_from_outlook', 'crm_edit_overwritten_on_conflict'],
            'outlook.calendar_events_enabled': ['deleted_from_outlook', 'crm_edit_overwritten_on_conflict'],
          },
          setAside: [
            {
              option: direction,
              value: 'crm_to_outlook',
              updatedBy: { id: '9', name: 'Maya Lindqvist', email: 'maya.lindqvist@globex.example' },
              updatedAt: '2026-09-21T11:15:00Z',
              reason: 'Edits belong in the CRM',
            },
          ],
        },
      ],
    },
  });
});

it('does not list an organization that overrides the value', async () => {
  const impact = await systemImpactOf(crm().ask, { [direction]: setTo('outlook_to_crm') });
  expect(impact?.impact).toEqual({
    people: { reached: 7, changed: 0, setAside: 0, atRisk: 0, risks: {} },
    organizations: [],
  });
});

it('counts people whose own value is set aside', async () => {
  const impact = await systemImpactOf(crm().ask, { 'outlook.outlook_sync_interval': enforce(30) });
  expect(impact?.impact?.people).toEqual({ reached: 7, changed: 1, setAside: 1, atRisk: 0, risks: {} });
});

it('does not count people without access', async () => {
  const { ask, state } = crm();
  for (const person of state.people) if (person.id === '10') person.capabilities = [];
  const impact = await systemImpactOf(ask, { [direction]: enforce('bidirectional') });
  expect(impact?.impact?.people).toMatchObject({ reached: 6, changed: 1, atRisk: 1 });
});

it('lists only the organization itself for a change of an organization', async () => {
  const removed = { 'outlook.crm_sync_interval': useParent };
  expect((await impactOf(crm().ask, atAcme, '7', '"g2-o4-a1"', removed))?.impact).toEqual({
    people: { reached: 5, changed: 5, setAside: 0, atRisk: 0, risks: {} },
    organizations: [
      {
        organization: { id: '1', name: 'Acme' },
        people: 5,
        from: { 'outlook.crm_sync_interval': 300 },
        to: { 'outlook.crm_sync_interval': 60 },
        risks: {},
        setAside: [],
      },
    ],
  });
});

it('is missing for a change of a person', async () => {
  const own = { 'outlook.outlook_sync_interval': setTo(90) };
  expect(await impactOf(crm().ask, atOwn, '5', '"g2-o4-u1-a1"', own)).toBeUndefined();
});

it('limits the size of the document', async () => {
  const state = acmeAndGlobex();
  const scopeValue = (value: unknown) => ({
    value,
    enforced: false,
    createdAt: '2026-01-02T03:04:05Z',
    updatedAt: '2026-01-02T03:04:05Z',
    updatedBy: null,
    reason: 'ж'.repeat(500),
  });
  for (let id = 100; id < 180; id += 1) {
    state.organizations.push({ id: String(id), name: `Branch ${id}` });
    const values = {
      tasks: scopeValue(false),
      contacts: scopeValue(false),
      calendarEvents: scopeValue(false),
      crmSyncInterval: scopeValue(45),
    };
    state.scopes[`organization:${id}`] = { version: 1, values };
  }
  const options = {
    'outlook.tasks_enabled': enforce(true),
    'outlook.contacts_enabled': enforce(true),
    'outlook.calendar_events_enabled': enforce(true),
    'outlook.crm_sync_interval': enforce(60),
  };
  const { ask } = crm({}, state);
  const validation = { ifMatch: '"g2-a1"', key: null, body: bodyOf(options, { validate: true }) };
  const text = await (await patch(ask, { as: '2', path: atSystem, ...validation })).text();
  expect(new TextEncoder().encode(text).length).toBeLessThan(256 * 1024);
  const { organizations, more = 0, moreAtRisk } = (JSON.parse(text) as { meta: { impact: Impact } }).meta.impact;
  expect(organizations.length).toBeGreaterThan(20);
  // Acme and Globex are affected too.
  expect(organizations.length + more).toBe(82);
  expect(moreAtRisk).toBe(more);
});

it('lists a hundred organizations, those at risk first, and counts the others', async () => {
  const state = acmeAndGlobex();
  for (let id = 100; id < 220; id += 1) state.organizations.push({ id: String(id), name: `Branch ${id}` });
  const impact = (await systemImpactOf(crm({}, state).ask, { [direction]: enforce('crm_to_outlook') }))?.impact;
  expect(impact?.organizations).toHaveLength(100);
  expect(impact).toMatchObject({ more: 21, moreAtRisk: 21 });
  expect(impact?.organizations[0]).toMatchObject({ organization: { name: 'Acme' } });
});
