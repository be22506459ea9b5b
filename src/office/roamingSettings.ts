// The person's choice in the mailbox (roamingSettings): it goes with them to every Outlook. Small, and nothing but this.
import { ask } from './callOffice';
import type { Preferences } from './host';
import { parsePreferences } from './preferences';

const name = 'preferences';

export type Roaming = {
  /** Undefined where nothing was ever chosen, or nothing can be read. */
  read: () => Preferences | undefined;
  /** Whether it is kept there. */
  write: (preferences: Preferences) => Promise<boolean>;
};

export const roaming: Roaming = {
  read: () => {
    try {
      return parsePreferences(Office.context.roamingSettings.get(name));
    } catch {
      return undefined;
    }
  },
  write: async (preferences) => {
    const { ok } = await ask((done) => {
      Office.context.roamingSettings.set(name, preferences);
      Office.context.roamingSettings.saveAsync(done);
    });
    return ok;
  },
};
