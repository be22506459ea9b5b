// A saved state under one key of a web storage. Junk or another schema starts over; a storage that throws means memory only.
import * as v from 'valibot';
import type { Persistence } from './memoryStore';
import { stateSchema, type State } from './state';

/** Raise it with every change of the state's shape. */
const schemaVersion = 4;

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

/** @param open asked each time, because already naming `window.localStorage` can throw */
export const createSnapshot = (open: () => WebStorage, key: string): Persistence & { clear: () => void } => {
  let seen: string | undefined;
  let works = true;

  const attempt = <Result>(work: (storage: WebStorage) => Result): Result | undefined => {
    if (!works) return undefined;
    try {
      return work(open());
    } catch {
      works = false;
      return undefined;
    }
  };

  return {
    load: () => {
      const text = attempt((storage) => storage.getItem(key)) ?? undefined;
      if (text === undefined || text === seen) return undefined;
      seen = text;
      return parseSaved(text);
    },
    save: (state) => {
      const text = JSON.stringify({ schema: schemaVersion, state });
      attempt((storage) => storage.setItem(key, text));
      seen = text;
    },
    clear: () => {
      attempt((storage) => storage.removeItem(key));
      seen = undefined;
    },
  };
};
