import { removeText } from '../../src/storage/deviceStorage';

export const key = 'sync-policy:preferences';
export const stored = (): unknown => JSON.parse(window.localStorage.getItem(key) ?? 'null');
export const store = (preferences: object) => window.localStorage.setItem(key, JSON.stringify(preferences));

export const clearStorage = (): void => {
  window.localStorage.clear();
  // Also the value that is in memory after storage has thrown.
  removeText(['preferences']);
};

export const blockStorage = () =>
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
