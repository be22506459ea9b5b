import { ContractError } from '../../src/contract/contractError';
import { parseOverview, serializeOverview } from '../../src/contract/overview';
import { exampleOverview } from './exampleOverview';

const none = { organizations: 0, people: 0 };

it('serializes what an organization sets, and the counts of every option in order', () => {
  const counts = {
    contacts: none,
    tasks: { organizations: 1, people: 3 },
    calendarEvents: none,
    direction: { organizations: 2, people: 0 },
    conflictResolution: none,
    crmSyncInterval: none,
    outlookSyncInterval: none,
  };
  const globex = {
    id: '2',
    name: 'Globex',
    values: {
      direction: { value: 'crm_to_outlook', enforced: true, inEffect: true },
      tasks: { value: false, enforced: false, inEffect: false },
    },
    people: { tasks: 3 },
  };
  const document = serializeOverview([globex], counts, '/next?page[after]=x');
  expect(document).toEqual({
    data: [
      {
        type: 'configurationoverview',
        id: '2',
        attributes: {
          name: 'Globex',
          options: {
            'outlook.tasks_enabled': { value: false, inEffect: false },
            'outlook.sync_direction': { value: 'crm_to_outlook', enforced: true, inEffect: true },
          },
          people: { 'outlook.tasks_enabled': 3 },
        },
      },
    ],
    links: { next: '/next?page[after]=x' },
    meta: {
      counts: {
        'outlook.contacts_enabled': none,
        'outlook.tasks_enabled': { organizations: 1, people: 3 },
        'outlook.calendar_events_enabled': none,
        'outlook.sync_direction': { organizations: 2, people: 0 },
        'outlook.conflict_resolution': none,
        'outlook.crm_sync_interval': none,
        'outlook.outlook_sync_interval': none,
      },
    },
  });
  expect(document.data[0]?.attributes.options['outlook.tasks_enabled']).not.toHaveProperty('enforced');
});

it('parses organizations, counts and the cursor of the next page', () => {
  expect(parseOverview(exampleOverview())).toEqual({
    organizations: [
      {
        id: '2',
        name: 'Globex',
        values: {
          tasks: { value: false, enforced: false, inEffect: true },
          direction: { value: 'crm_to_outlook', enforced: true, inEffect: false },
        },
        people: { tasks: 3 },
      },
    ],
    counts: { tasks: { organizations: 5, people: 3 } },
    after: '["Globex","2"]',
  });
});

it('finds no next page without a link', () => {
  expect(parseOverview({ ...exampleOverview(), links: {} }).after).toBeUndefined();
});

it('ignores options that this build does not know', () => {
  const [globex] = exampleOverview().data;
  const attributes = {
    name: 'Globex',
    options: { 'outlook.notes_enabled': { value: true, inEffect: true } },
    people: { 'outlook.notes_enabled': 2 },
  };
  const meta = { counts: { 'outlook.notes_enabled': { organizations: 1, people: 2 } } };
  expect(parseOverview({ data: [{ ...globex, attributes }], meta })).toEqual({
    organizations: [{ id: '2', name: 'Globex', values: {}, people: {} }],
    counts: {},
    after: undefined,
  });
});

const withAttributes = (more: object) => {
  const { data, ...rest } = exampleOverview();
  return { ...rest, data: data.map((item) => ({ ...item, attributes: { ...item.attributes, ...more } })) };
};

it.each([
  ['no counts', { ...exampleOverview(), meta: {} }],
  ['another type', { ...exampleOverview(), data: [{ ...exampleOverview().data[0], type: 'organizations' }] }],
  ['no name', withAttributes({ name: undefined })],
  ['a value that may or may not be in effect', withAttributes({ options: { 'outlook.tasks_enabled': { value: 1 } } })],
  ['less than nobody', withAttributes({ people: { 'outlook.tasks_enabled': -1 } })],
  ['half a person', withAttributes({ people: { 'outlook.tasks_enabled': 0.5 } })],
])('rejects %s', (_name, document) => {
  expect(() => parseOverview(document)).toThrow(ContractError);
});
