// Tabs of one browser: endpoints that share nothing but a web storage.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { createSnapshot } from '../../src/preview/snapshot';
import { createStorage } from '../../src/storage/deviceStorage';
import { crm } from './crm';

export const storageKey = 'sync-policy:crm';

export type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const snapshotIn = (open: () => WebStorage) => createSnapshot(createStorage(open as () => Storage), ['crm']);

export const memoryStorage = (): WebStorage => {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
};

export const tabOver = (storage: WebStorage | (() => WebStorage)) => {
  const open = typeof storage === 'function' ? storage : () => storage;
  const snapshot = snapshotIn(open);
  const { ask } = crm({ store: createMemoryStore(acmeAndGlobex, snapshot) });
  return { ask, snapshot };
};
