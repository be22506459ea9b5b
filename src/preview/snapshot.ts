// The mocked CRM of the preview on this device: its state outlasts a reload.
import * as v from 'valibot';
import type { Persistence } from '../server/memory/memoryStore';
import { stateSchema, type State } from '../server/memory/state';
import type { DeviceStorage, Key } from '../storage/deviceStorage';

/** Increment with every change of the state's shape but an optional member. */
const schemaVersion = 8;

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

/** Saves the state of the mocked CRM on this device. An invalid state is ignored. */
export const createSnapshot = (
  { readText, writeText, removeText }: DeviceStorage,
  key: Key,
): Persistence & { clear: () => void } => {
  let lastText: string | undefined;
  return {
    load: () => {
      const text = readText(key);
      if (text === undefined || text === lastText) return undefined;
      lastText = text;
      return parseSaved(text);
    },
    save: (state) => {
      lastText = JSON.stringify({ schema: schemaVersion, state });
      writeText(key, lastText);
    },
    clear: () => {
      removeText(key);
      lastText = undefined;
    },
  };
};
