// The person's preferences over the host's appearance, stored on the device and, in Outlook, in the mailbox.
import {
  createHost,
  type Appearance,
  type Host,
  type HostLimitation,
  type PersonalHost,
  type Preferences,
} from './host';
import { readPreferences, writePreferences } from './preferences';
import type { RoamingPreferences } from './roamingSettings';

/** `connectMailbox`: the mailbox's preferences replace the device's, unless the latter are not saved there yet. */
export const personalHost = (base: Host): PersonalHost & { connectMailbox: (mailbox: RoamingPreferences) => void } => {
  let { sent, ...own } = readPreferences();
  let mailbox: RoamingPreferences | undefined;
  let persistent = true;
  const host = createHost(merge(own, base.appearance()));
  const update = () => host.set(merge(own, base.appearance()));
  base.subscribe(update);

  const send = async (to: RoamingPreferences, onDevice: boolean) => {
    const sending = own;
    const saved = await to.write(sending);
    // A later choice is being sent.
    if (sending !== own) return;
    sent = saved;
    persistent = onDevice || saved;
    if (saved) writePreferences({ ...own, sent });
    update();
  };

  return {
    appearance: host.appearance,
    subscribe: host.subscribe,
    preferences: {
      read: () => own,
      isPersistent: () => persistent,
      choose: (change) => {
        own = { ...own, ...change };
        sent = false;
        const onDevice = writePreferences({ ...own, sent });
        // With a mailbox, `send` corrects this if saving there fails.
        persistent = onDevice || mailbox !== undefined;
        update();
        if (mailbox) void send(mailbox, onDevice);
      },
    },
    connectMailbox: (connected) => {
      mailbox = connected;
      if (!sent) {
        void send(mailbox, persistent);
        return;
      }
      const roaming = mailbox.read();
      if (!roaming || (roaming.theme === own.theme && roaming.language === own.language)) return;
      own = roaming;
      writePreferences({ ...own, sent });
      update();
    },
  };
};

const merge = (own: Preferences, { theme, language, direction, hostLimitation }: Appearance): Appearance => ({
  theme: own.theme ?? theme,
  language: own.language === undefined ? language : withRegion(own.language, language),
  // The host's direction belongs to the host's language.
  direction: own.language === undefined ? direction : undefined,
  hostLimitation: hostLimitation && remainingLimitation(own, hostLimitation),
});

/** English in a British Outlook has British dates. */
const withRegion = (own: string, ofHost: string): string =>
  ofHost.toLowerCase().startsWith(`${own.toLowerCase()}-`) && /^[a-z]+-[a-z]{2}$/i.test(ofHost) ? ofHost : own;

/** Without what the person has chosen. */
const remainingLimitation = (
  { theme, language }: Preferences,
  limitation: HostLimitation,
): HostLimitation | undefined => {
  if (limitation === 'oldTheme') return theme ? undefined : limitation;
  if (theme !== undefined) return language === undefined ? 'silentLanguage' : undefined;
  return language === undefined ? 'silent' : 'silentTheme';
};
