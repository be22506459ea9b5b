import {
  parseAudience,
  parseAudienceMembers,
  serializeAudience,
  serializeAudienceMembers,
} from '../../src/contract/audience';
import { ContractError } from '../../src/contract/contractError';

const none = { inheriting: 0, overriding: 0 };
const audience = {
  contacts: none,
  tasks: none,
  calendarEvents: none,
  direction: none,
  conflictResolution: none,
  crmSyncInterval: { inheriting: 4, overriding: 1 },
  outlookSyncInterval: { inheriting: 5, overriding: 0 },
};
const countsOf = (id: string, attributes: object, more: object = {}) => ({
  type: 'configurationreach',
  id: `outlook.${id}`,
  attributes,
  ...more,
});
const fourAndOne = { inheriting: 4, overriding: 1 };
const related = (group: string) => ({
  links: { related: `/reach/outlook.crm_sync_interval/${group}?scope=organization` },
});

it('serializes the counts of every option in order, without links for actors who may not list members', () => {
  expect(serializeAudience(audience, undefined)).toEqual({
    data: [
      countsOf('contacts_enabled', none),
      countsOf('tasks_enabled', none),
      countsOf('calendar_events_enabled', none),
      countsOf('sync_direction', none),
      countsOf('conflict_resolution', none),
      countsOf('crm_sync_interval', fourAndOne),
      countsOf('outlook_sync_interval', { inheriting: 5, overriding: 0 }),
    ],
  });
});

it('serializes links to the members of each group', () => {
  const document = serializeAudience(audience, (option, group) => `/reach/${option}/${group}?scope=organization`);
  expect(document.data[5]).toEqual(
    countsOf('crm_sync_interval', fourAndOne, {
      relationships: { inheriting: related('inheriting'), overriding: related('overriding') },
    }),
  );
});

it('parses the counts, and whether the members may be listed', () => {
  const data = [
    countsOf('crm_sync_interval', fourAndOne, { relationships: { inheriting: related('inheriting') } }),
    countsOf('tasks_enabled', none),
  ];
  expect(parseAudience({ data })).toEqual({
    crmSyncInterval: { inheriting: 4, overriding: 1, named: true },
    tasks: { inheriting: 0, overriding: 0, named: false },
  });
});

it('ignores an option that this build does not know', () => {
  expect(parseAudience({ data: [countsOf('notes_enabled', fourAndOne)] })).toEqual({});
});

it.each([
  [{ ...countsOf('tasks_enabled', fourAndOne), type: 'reach' }],
  [countsOf('tasks_enabled', { inheriting: 4 })],
  [countsOf('tasks_enabled', { inheriting: '4', overriding: 1 })],
  [{ type: 'configurationreach', id: 5, attributes: fourAndOne }],
])('rejects the counts %j', (item) => {
  expect(() => parseAudience({ data: [item] })).toThrow(ContractError);
});

const lena = { type: 'users', id: '5', attributes: { name: 'Lena Fischer', organization: 'Acme' } };

it('serializes members with the name of their organization and the link to the next page', () => {
  expect(
    serializeAudienceMembers([{ id: '5', name: 'Lena Fischer', organization: 'Acme' }], '/next?page[after]=x'),
  ).toEqual({
    data: [lena],
    links: { next: '/next?page[after]=x' },
  });
});

it('serializes the last page without a link', () => {
  expect(serializeAudienceMembers([], undefined)).toEqual({ data: [], links: {} });
});

it('parses members without their ids, and the cursor of the next page', () => {
  expect(
    parseAudienceMembers({ data: [lena], links: { next: '/next?page%5Bafter%5D=%5B%22Lena%22%2C%225%22%5D' } }),
  ).toEqual({
    people: [{ name: 'Lena Fischer', organization: 'Acme' }],
    after: '["Lena","5"]',
  });
});

it.each([{ data: [lena], links: {} }, { data: [lena] }])('finds no next page in %j', (document) => {
  expect(parseAudienceMembers(document).after).toBeUndefined();
});

it.each([[{ ...lena, type: 'people' }], [{ ...lena, id: 5 }], [{ ...lena, attributes: { name: 'Lena Fischer' } }]])(
  'rejects %j',
  (person) => {
    expect(() => parseAudienceMembers({ data: [person] })).toThrow(ContractError);
  },
);
