// The state in web storage: reloads, two tabs, and storage that fails.
import { bodyOf, etagNow, historyNow, newKey, patch, readOption, setTo, useParent, verdict } from '../server/crm';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { memoryStorage, snapshotIn, storageKey, tabOver, type WebStorage } from '../server/tabs';

const ifMatch = '"g2-o4-a1"';

it('contains changes after a reload', async () => {
  const storage = memoryStorage();
  await patch(tabOver(storage).ask, { ifMatch });
  expect(await readOption(tabOver(storage).ask, 'outlook.crm_sync_interval')).toMatchObject({ value: 900 });
});

it('contains removed overrides after a reload', async () => {
  const storage = memoryStorage();
  await patch(tabOver(storage).ask, { ifMatch, body: bodyOf({ 'outlook.crm_sync_interval': useParent }) });
  expect(await readOption(tabOver(storage).ask, 'outlook.crm_sync_interval')).toMatchObject({ value: 60 });
});

it('contains idempotency keys after a reload', async () => {
  const storage = memoryStorage();
  const key = newKey();
  const first = await (await patch(tabOver(storage).ask, { ifMatch, key })).text();
  expect(await (await patch(tabOver(storage).ask, { ifMatch, key })).text()).toBe(first);
});

it('does not change by a reload', () => {
  const storage = memoryStorage();
  tabOver(storage);
  const saved = storage.getItem(storageKey);
  tabOver(storage);
  expect(storage.getItem(storageKey)).toBe(saved);
});

it('may be from before people had addresses', async () => {
  const storage = memoryStorage();
  await patch(tabOver(storage).ask, { ifMatch });
  const saved = storage.getItem(storageKey) ?? '';
  storage.setItem(storageKey, saved.replaceAll(/,"email":"[^"]*"/g, ''));
  expect(storage.getItem(storageKey)).not.toContain('"email"');
  const { ask } = tabOver(storage);
  expect(await etagNow(ask)).toBe('"g2-o5-a1"');
  expect((await historyNow(ask))[0]?.attributes.actor).toEqual({ id: '7', name: 'Grace Weber' });
});

it('contains addresses after a reload', async () => {
  const storage = memoryStorage();
  tabOver(storage);
  expect((await historyNow(tabOver(storage).ask))[0]?.attributes.actor).toMatchObject({
    email: 'grace.weber@acme.example',
  });
});

describe('a person from a directory', () => {
  const person = {
    id: 't.o',
    name: 'Ada Moreau',
    organizationId: '1',
    capabilities: ['reader'] as const,
    asOf: 100,
  };
  const storeOver = (storage: WebStorage) =>
    createMemoryStore(
      acmeAndGlobex,
      snapshotIn(() => storage),
    );

  it('is found after a reload, with the date of the description', async () => {
    const storage = memoryStorage();
    await storeOver(storage).upsertUser(person);
    const reloaded = storeOver(storage);
    expect(await reloaded.findActor('t.o')).toMatchObject({ name: 'Ada Moreau', accessRevision: 1 });
    await reloaded.upsertUser({ ...person, capabilities: [], asOf: 99 });
    expect(await reloaded.findActor('t.o')).toMatchObject({ capabilities: ['reader'], accessRevision: 1 });
  });

  it('is not saved again for every request', async () => {
    const storage = memoryStorage();
    const store = storeOver(storage);
    await store.upsertUser(person);
    const setItem = jest.spyOn(storage, 'setItem');
    await store.upsertUser(person);
    await store.upsertUser({ ...person, asOf: 99 });
    expect(setItem).not.toHaveBeenCalled();
  });

  it('is rejected where their organization does not exist', async () => {
    const store = storeOver(memoryStorage());
    await expect(store.upsertUser({ ...person, organizationId: '99' })).rejects.toThrow('organization 99');
    expect(await store.findActor('t.o')).toBeUndefined();
  });
});

describe('two tabs', () => {
  it('see the changes of the other one', async () => {
    const storage = memoryStorage();
    const [one, two] = [tabOver(storage), tabOver(storage)];
    await patch(one.ask, { ifMatch });
    expect(await etagNow(two.ask)).toBe('"g2-o5-a1"');
    await patch(two.ask, { ifMatch: '"g2-o5-a1"', body: bodyOf({ 'outlook.crm_sync_interval': setTo(7) }) });
    expect(await readOption(one.ask, 'outlook.crm_sync_interval')).toMatchObject({ value: 7 });
  });

  it('do not overwrite each other', async () => {
    const storage = memoryStorage();
    const [one, two] = [tabOver(storage), tabOver(storage)];
    await etagNow(two.ask);
    await patch(one.ask, { ifMatch });
    expect(await verdict(await patch(two.ask, { ifMatch }))).toBe('412 precondition_failed');
  });

  it('both start over once the storage is cleared', async () => {
    const storage = memoryStorage();
    const [one, two] = [tabOver(storage), tabOver(storage)];
    await patch(two.ask, { ifMatch });
    one.snapshot.clear();
    const reloaded = tabOver(storage);
    expect([await etagNow(reloaded.ask), await etagNow(two.ask)]).toEqual([ifMatch, ifMatch]);
  });
});

it('is removed by `clear`', () => {
  const storage = memoryStorage();
  tabOver(storage).snapshot.clear();
  expect(storage.getItem(storageKey)).toBeNull();
});

describe('an invalid saved state', () => {
  const saved = async () => {
    const storage = memoryStorage();
    await patch(tabOver(storage).ask, { ifMatch });
    return storage.getItem(storageKey) ?? '';
  };

  it.each([
    ['not JSON', () => 'junk'],
    ['null', () => 'null'],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['of another schema', (text: string) => text.replace('"schema":8', '"schema":7')],
    ['without people', (text: string) => text.replace('"people":', '"persons":')],
    ['with a version that is no number', (text: string) => text.replace('"version":5', '"version":"5"')],
  ])('(%s) is ignored', async (_name, corrupt) => {
    const storage = memoryStorage();
    storage.setItem(storageKey, corrupt(await saved()));
    const { ask } = tabOver(storage);
    expect(await etagNow(ask)).toBe(ifMatch);
    expect(await verdict(await patch(ask, { ifMatch }))).toBe('200');
  });
});

describe('a storage that throws', () => {
  const deny = () => {
    throw new Error('denied');
  };
  const working = memoryStorage();
  const storages: [string, () => WebStorage][] = [
    ['when it is accessed', deny],
    ['when it is read', () => ({ ...working, getItem: deny })],
    ['when it is written', () => ({ ...working, setItem: deny })],
  ];

  it.each(storages)('%s: the state is in memory', async (_name, open) => {
    const { ask, snapshot } = tabOver(open);
    expect(await verdict(await patch(ask, { ifMatch }))).toBe('200');
    expect(await readOption(ask, 'outlook.crm_sync_interval')).toMatchObject({ value: 900 });
    expect(await historyNow(ask)).toHaveLength(5);
    expect(() => snapshot.clear()).not.toThrow();
  });

  it('when it is full: later changes are in memory, and the former state stays saved', async () => {
    const storage = memoryStorage();
    let full = false;
    const { ask } = tabOver({ ...storage, setItem: (key, value) => (full ? deny() : storage.setItem(key, value)) });
    await patch(ask, { ifMatch });
    full = true;
    await patch(ask, { ifMatch: '"g2-o5-a1"', body: bodyOf({ 'outlook.crm_sync_interval': setTo(7) }) });
    expect(await etagNow(ask)).toBe('"g2-o6-a1"');
    expect(await etagNow(tabOver(storage).ask)).toBe('"g2-o5-a1"');
  });
});
