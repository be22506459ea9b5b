// The person's preferences in the mailbox (roamingSettings), which every Outlook of theirs shares.
import { callOffice } from './callOffice';
import type { Preferences } from './host';
import { parsePreferences } from './preferences';

const name = 'preferences';

export type RoamingPreferences = {
  /** Undefined if there are none, or they cannot be read. */
  read: () => Preferences | undefined;
  /** Resolves with whether they were saved. Never rejects. */
  write: (preferences: Preferences) => Promise<boolean>;
};

export const roamingPreferences: RoamingPreferences = {
  read: () => {
    try {
      return parsePreferences(Office.context.roamingSettings.get(name));
    } catch {
      return undefined;
    }
  },
  write: async (preferences) => {
    const { ok } = await callOffice((done) => {
      Office.context.roamingSettings.set(name, preferences);
      Office.context.roamingSettings.saveAsync(done);
    });
    return ok;
  },
};
