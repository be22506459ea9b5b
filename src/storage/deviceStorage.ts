// The only place that touches web storage. It never throws. Where the browser blocks it or it is full, values last as long as the page.

export type Key = readonly [kind: string, ...parts: readonly string[]];

const prefix = 'sync-policy:';

const nameOf = ([kind, ...parts]: Key): string =>
  parts.length === 0 ? `${prefix}${kind}` : `${prefix}${kind}:${JSON.stringify(parts)}`;

const keyOf = (name: string): Key | undefined => {
  if (!name.startsWith(prefix)) return undefined;
  const [kind = ''] = name.slice(prefix.length).split(':', 1);
  const json = name.slice(`${prefix}${kind}:`.length);
  if (json === '') return [kind];
  try {
    const parts: unknown = JSON.parse(json);
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? [kind, ...parts] : undefined;
  } catch {
    return undefined;
  }
};

export type DeviceStorage = ReturnType<typeof createStorage>;

/** @param area a function, because reading `window.localStorage` may throw itself */
export const createStorage = (area: () => Storage) => {
  const memory = new Map<string, string>();

  const attempt = <Value>(access: (storage: Storage) => Value): Value | undefined => {
    try {
      return access(area());
    } catch {
      return undefined;
    }
  };

  return {
    readText: (key: Key): string | undefined =>
      memory.get(nameOf(key)) ?? attempt((storage) => storage.getItem(nameOf(key))) ?? undefined,

    writeText: (key: Key, text: string): void => {
      const name = nameOf(key);
      const written = attempt((storage) => {
        storage.setItem(name, text);
        return true;
      });
      if (written) memory.delete(name);
      else memory.set(name, text);
    },

    /** Whether what was written outlasts the page: under this key, or all of it. */
    isPersistent: (key?: Key): boolean => (key ? !memory.has(nameOf(key)) : memory.size === 0),

    removeText: (key: Key): void => {
      memory.delete(nameOf(key));
      attempt((storage) => storage.removeItem(nameOf(key)));
    },

    /** The keys that begin with the parts of `start`; every key if it is empty. */
    keysUnder: (start: Key | readonly []): readonly Key[] => {
      const stored = attempt((storage) => Object.keys(storage)) ?? [];
      return [...new Set([...stored, ...memory.keys()])].flatMap((name) => {
        const key = keyOf(name);
        return key && start.every((part, index) => part === key[index]) ? [key] : [];
      });
    },
  };
};

/** For this window, until it is closed. */
export const windowStorage = createStorage(() => window.sessionStorage);

export const deviceStorage = createStorage(() => window.localStorage);
export const { readText, writeText, isPersistent, removeText, keysUnder } = deviceStorage;
