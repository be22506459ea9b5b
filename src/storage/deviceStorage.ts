// Texts kept on this device under keys that are lists. Where storage throws or is full, they last as long as the page.

export type Key = readonly [kind: string, ...parts: readonly string[]];

const prefix = 'sync-policy:';
const memory = new Map<string, string>();

const nameOf = ([kind, ...parts]: Key): string => `${prefix}${kind}:${JSON.stringify(parts)}`;

const attempt = <Result>(work: (storage: Storage) => Result): Result | undefined => {
  try {
    return work(window.localStorage);
  } catch {
    return undefined;
  }
};

export const readText = (key: Key): string | undefined =>
  memory.get(nameOf(key)) ?? attempt((storage) => storage.getItem(nameOf(key))) ?? undefined;

export const writeText = (key: Key, text: string): void => {
  const name = nameOf(key);
  const written = attempt((storage) => {
    storage.setItem(name, text);
    return true;
  });
  if (written) memory.delete(name);
  else memory.set(name, text);
};

/** Whether what was written outlasts the page. */
export const isKept = (): boolean => memory.size === 0;

export const removeText = (key: Key): void => {
  memory.delete(nameOf(key));
  attempt((storage) => storage.removeItem(nameOf(key)));
};

/** The keys that begin with the parts of `start`: every key where there are none. */
export const keysUnder = (start: Key | readonly []): readonly Key[] => {
  const stored = attempt((storage) => Object.keys(storage)) ?? [];
  return [...new Set([...stored, ...memory.keys()])].flatMap((name) => {
    const key = keyOf(name);
    return key && start.every((part, index) => part === key[index]) ? [key] : [];
  });
};

const keyOf = (name: string): Key | undefined => {
  if (!name.startsWith(prefix)) return undefined;
  const [kind = ''] = name.slice(prefix.length).split(':', 1);
  try {
    const parts: unknown = JSON.parse(name.slice(`${prefix}${kind}:`.length));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? [kind, ...parts] : undefined;
  } catch {
    return undefined;
  }
};
