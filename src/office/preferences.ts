// The person's own theme and language as this device has them: available before office.js is.
import { isPersistent, readText, writeText, type Key } from '../storage/deviceStorage';
import { themes, type Preferences } from './host';

const key: Key = ['preferences'];

/** `sent`: whether the mailbox has them too. */
export type StoredPreferences = Preferences & { sent: boolean };

const none: StoredPreferences = { sent: true };

export const readPreferences = (): StoredPreferences => {
  try {
    const stored: unknown = JSON.parse(readText(key) ?? '');
    const preferences = parsePreferences(stored);
    return preferences ? { ...preferences, sent: isRecord(stored) && stored.sent === true } : none;
  } catch {
    return none;
  }
};

/** @returns whether they outlast the page */
export const writePreferences = (preferences: StoredPreferences): boolean => {
  writeText(key, JSON.stringify(preferences));
  return isPersistent(key);
};

/** Unknown values are dropped: they may be from another version of this add-in. */
export const parsePreferences = (stored: unknown): Preferences | undefined => {
  if (!isRecord(stored)) return undefined;
  const { theme, language } = stored;
  return {
    theme: themes.find((known) => known === theme),
    language: typeof language === 'string' && language !== '' ? language : undefined,
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
