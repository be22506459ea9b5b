// The host as the person wants it: their own choice wins, also over what the host changes later; without one the host is followed.
import { createHost, type Appearance, type Host, type PersonalHost, type Preferences, type Untold } from './host';
import { readDevice, writeDevice } from './preferences';
import type { Roaming } from './roamingSettings';

/** `keepIn`: from now on there is a mailbox, whose choice wins, but over one that never got there. */
export const personalHost = (outside: Host): PersonalHost & { keepIn: (mailbox: Roaming) => void } => {
  let { sent, ...own } = readDevice();
  let mailbox: Roaming | undefined;
  let kept = true;
  const host = createHost(beside(own, outside.appearance()));
  const show = () => host.set(beside(own, outside.appearance()));
  outside.subscribe(show);

  const send = async (to: Roaming, onDevice: boolean) => {
    const sending = own;
    const arrived = await to.write(sending);
    // Another choice has been made meanwhile, and is on its way.
    if (sending !== own) return;
    sent = arrived;
    kept = onDevice || arrived;
    if (arrived) writeDevice({ ...own, sent });
    show();
  };

  return {
    appearance: host.appearance,
    subscribe: host.subscribe,
    preferences: {
      read: () => own,
      isKept: () => kept,
      choose: (change) => {
        own = { ...own, ...change };
        sent = false;
        const onDevice = writeDevice({ ...own, sent });
        // What the mailbox says to it comes later.
        kept = onDevice || mailbox !== undefined;
        show();
        if (mailbox) void send(mailbox, onDevice);
      },
    },
    keepIn: (given) => {
      mailbox = given;
      if (!sent) {
        void send(mailbox, kept);
        return;
      }
      const there = mailbox.read();
      if (!there || (there.theme === own.theme && there.language === own.language)) return;
      own = there;
      writeDevice({ ...own, sent });
      show();
    },
  };
};

const beside = (own: Preferences, { theme, language, direction, untold }: Appearance): Appearance => ({
  theme: own.theme ?? theme,
  language: own.language === undefined ? language : inRegion(own.language, language),
  // A direction that the host insists on is that of its own language.
  direction: own.language === undefined ? direction : undefined,
  untold: untold && untoldBeside(own, untold),
});

/** Who asks for English in a British Outlook gets British dates. */
const inRegion = (own: string, ofHost: string): string =>
  ofHost.toLowerCase().startsWith(`${own.toLowerCase()}-`) && /^[a-z]+-[a-z]{2}$/i.test(ofHost) ? ofHost : own;

/** What was chosen is not missed. */
const untoldBeside = ({ theme, language }: Preferences, untold: Untold): Untold | undefined => {
  if (untold === 'oldTheme') return theme ? undefined : untold;
  if (theme !== undefined) return language === undefined ? 'silentLanguage' : undefined;
  return language === undefined ? 'silent' : 'silentTheme';
};
