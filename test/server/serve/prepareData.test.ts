// Real data and the demonstration never mix.
import { rmSync } from 'node:fs';
import { readConfiguration } from '../../../src/server/serve/configuration';
import type { Configuration } from '../../../src/server/serve/configurationSchema';
import { prepareData } from '../../../src/server/serve/prepareData';
import type { ServedStore } from '../../../src/server/servedStore';
import { openStore } from '../../../src/server/sql/openStore';
import { newFolder } from './serving';

const demonstration = readConfiguration({}, true);
const production = (...names: string[]): Configuration => ({
  ...demonstration,
  organizations: names.map((name, index) => ({ id: String(index + 1), name, tenant: '' })),
  signIn: { clientId: '', scope: 'api://crm/Policy.Access', audiences: [''], authority: 'https://login.example.com' },
});

let folder: string;
let store: ServedStore;
beforeEach(async () => {
  folder = newFolder();
  store = await openStore({ databaseUrl: undefined, dataFolder: folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const names = async () => (await store.organizations()).map(({ name }) => name);

it('fills an empty database with the demonstration, once', async () => {
  await prepareData(store, demonstration);
  await store.saveOrganizations([{ id: '1', name: 'Renamed' }]);
  await prepareData(store, demonstration);
  expect([(await names()).length, (await names()).includes('Renamed')]).toEqual([12, true]);
});

it('creates the organizations that are configured, and renames them', async () => {
  await prepareData(store, production('Acme', 'Globex'));
  expect(await names()).toEqual(['Acme', 'Globex']);
  await prepareData(store, production('Acme Inc.'));
  expect(await names()).toEqual(['Acme Inc.', 'Globex']);
});

it('does not open real data to a demonstration', async () => {
  await prepareData(store, production('Acme'));
  await expect(prepareData(store, demonstration)).rejects.toThrow(
    `${store.location} has real data, which --demo would open to anybody. Use another DATA_DIR or DATABASE_URL.`,
  );
});

it('does not take a demonstration for real data', async () => {
  await prepareData(store, demonstration);
  await expect(prepareData(store, production('Acme'))).rejects.toThrow(
    `${store.location} has the data of a demonstration. Use another DATA_DIR or DATABASE_URL.`,
  );
  expect(await names()).toHaveLength(12);
});
