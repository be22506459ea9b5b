// Whom a level reaches, on the wire: counts of each option, and pages of names.
import { readReach, readReached, writeReach, writeReached } from '../../src/contract/audience';
import { Unreadable } from '../../src/contract/contractError';

const none = { inheriting: 0, overriding: 0 };
const reach = {
  contacts: none,
  tasks: none,
  calendarEvents: none,
  direction: none,
  conflictResolution: none,
  crmSyncInterval: { inheriting: 4, overriding: 1 },
  outlookSyncInterval: { inheriting: 5, overriding: 0 },
};
const counted = (id: string, attributes: object, more: object = {}) => ({
  type: 'configurationreach',
  id: `outlook.${id}`,
  attributes,
  ...more,
});
const four = { inheriting: 4, overriding: 1 };
const related = (side: string) => ({
  links: { related: `/reach/outlook.crm_sync_interval/${side}?scope=organization` },
});

it('writes the counts of every option, in their order, and who may not see more is not told of more', () => {
  expect(writeReach(reach, undefined)).toEqual({
    data: [
      counted('contacts_enabled', none),
      counted('tasks_enabled', none),
      counted('calendar_events_enabled', none),
      counted('sync_direction', none),
      counted('conflict_resolution', none),
      counted('crm_sync_interval', four),
      counted('outlook_sync_interval', { inheriting: 5, overriding: 0 }),
    ],
  });
});

it('writes where the people of each side are told of', () => {
  const written = writeReach(reach, (option, side) => `/reach/${option}/${side}?scope=organization`);
  expect(written.data[5]).toEqual(
    counted('crm_sync_interval', four, {
      relationships: { inheriting: related('inheriting'), overriding: related('overriding') },
    }),
  );
});

it('reads the counts, and whether the names may be asked for', () => {
  const data = [
    counted('crm_sync_interval', four, { relationships: { inheriting: related('inheriting') } }),
    counted('tasks_enabled', none),
  ];
  expect(readReach({ data })).toEqual({
    crmSyncInterval: { inheriting: 4, overriding: 1, named: true },
    tasks: { inheriting: 0, overriding: 0, named: false },
  });
});

it('passes over an option that this build does not know', () => {
  expect(readReach({ data: [counted('notes_enabled', four)] })).toEqual({});
});

it.each([
  [{ ...counted('tasks_enabled', four), type: 'reach' }],
  [counted('tasks_enabled', { inheriting: 4 })],
  [counted('tasks_enabled', { inheriting: '4', overriding: 1 })],
  [{ type: 'configurationreach', id: 5, attributes: four }],
])('does not read the counts of %j', (item) => {
  expect(() => readReach({ data: [item] })).toThrow(Unreadable);
});

const lena = { type: 'users', id: '5', attributes: { name: 'Lena Fischer', organization: 'Acme' } };

it('writes people with the name of their organization and the way to the next page', () => {
  expect(writeReached([{ id: '5', name: 'Lena Fischer', organization: 'Acme' }], '/next?page[after]=x')).toEqual({
    data: [lena],
    links: { next: '/next?page[after]=x' },
  });
});

it('writes the last page without a way on', () => {
  expect(writeReached([], undefined)).toEqual({ data: [], links: {} });
});

it('reads people without their ids, and where the next page begins', () => {
  expect(readReached({ data: [lena], links: { next: '/next?page%5Bafter%5D=%5B%22Lena%22%2C%225%22%5D' } })).toEqual({
    people: [{ name: 'Lena Fischer', organization: 'Acme' }],
    after: '["Lena","5"]',
  });
});

it.each([{ data: [lena], links: {} }, { data: [lena] }])('reads from %j that there is no next page', (document) => {
  expect(readReached(document).after).toBeUndefined();
});

it.each([[{ ...lena, type: 'people' }], [{ ...lena, id: 5 }], [{ ...lena, attributes: { name: 'Lena Fischer' } }]])(
  'does not read %j',
  (person) => {
    expect(() => readReached({ data: [person] })).toThrow(Unreadable);
  },
);
