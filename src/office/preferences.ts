// What the person has chosen, on this device: known before office.js is there. This room has a storage access of its own.
import { themes, type Preferences } from './host';

const key = 'sync-policy:preferences';

/** @param sent whether the mailbox has it too */
export type OnDevice = Preferences & { sent: boolean };

export const readDevice = (): OnDevice => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '');
    const preferences = parsePreferences(stored);
    return preferences ? { ...preferences, sent: isRecord(stored) && stored.sent === true } : nothing;
  } catch {
    return nothing;
  }
};

const nothing: OnDevice = { sent: true };

/** @returns whether it is kept */
export const writeDevice = (onDevice: OnDevice): boolean => {
  try {
    window.localStorage.setItem(key, JSON.stringify(onDevice));
    return true;
  } catch {
    return false;
  }
};

/** What is no choice of ours is none: stored by hand, or by another version. */
export const parsePreferences = (stored: unknown): Preferences | undefined => {
  if (!isRecord(stored)) return undefined;
  const { theme, language } = stored;
  return {
    theme: themes.find((known) => known === theme),
    language: typeof language === 'string' && language !== '' ? language : undefined,
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
