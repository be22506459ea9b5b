// Saves the state in web storage. An invalid state is ignored; if the storage throws, the state is in memory only.
import * as v from 'valibot';
import type { Persistence } from './memoryStore';
import { stateSchema, type State } from './state';

/** Increment with every change of the state's shape but an optional member. */
const schemaVersion = 6;

type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const savedSchema = v.object({ schema: v.literal(schemaVersion), state: stateSchema });

const parseSaved = (text: string): State | undefined => {
  try {
    const saved: unknown = JSON.parse(text);
    const parsed = v.safeParse(savedSchema, saved);
    return parsed.success ? parsed.output.state : undefined;
  } catch {
    return undefined;
  }
};

/** @param open called for each access, because even reading `window.localStorage` can throw */
export const createSnapshot = (open: () => WebStorage, key: string): Persistence & { clear: () => void } => {
  let lastText: string | undefined;
  let isUsable = true;

  const attempt = <Result>(work: (storage: WebStorage) => Result): Result | undefined => {
    if (!isUsable) return undefined;
    try {
      return work(open());
    } catch {
      isUsable = false;
      return undefined;
    }
  };

  return {
    load: () => {
      const text = attempt((storage) => storage.getItem(key)) ?? undefined;
      if (text === undefined || text === lastText) return undefined;
      lastText = text;
      return parseSaved(text);
    },
    save: (state) => {
      const text = JSON.stringify({ schema: schemaVersion, state });
      attempt((storage) => storage.setItem(key, text));
      lastText = text;
    },
    clear: () => {
      attempt((storage) => storage.removeItem(key));
      lastText = undefined;
    },
  };
};
