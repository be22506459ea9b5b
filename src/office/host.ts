// Appearance of the host around the pane, now and when it changes, and the person's own preferences over it.

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What Outlook does not provide, because it does not respond or is too old; the browser's value is used instead. */
export type HostLimitation = 'silent' | 'silentTheme' | 'silentLanguage' | 'oldTheme';

export type Appearance = {
  /** 'contrast' only from a framing page or the person: a system with forced colours applies them itself. */
  theme: Theme;
  /** A BCP 47 tag. */
  language: string;
  /** @default the direction of the language of the messages */
  direction?: 'ltr' | 'rtl' | undefined;
  /** Undefined outside Outlook. */
  hostLimitation?: HostLimitation | undefined;
};

export type Host = {
  /** The same object until something changes. */
  appearance: () => Appearance;
  /** @returns a function that unsubscribes */
  subscribe: (listener: () => void) => () => void;
};

/** Chosen by the person; undefined follows the host. */
export type Preferences = { theme?: Theme | undefined; language?: string | undefined };

/** Its appearance includes the person's preferences, and a change of them calls its subscribers. */
export type PersonalHost = Host & {
  preferences: {
    /** The same object until one changes. */
    read: () => Preferences;
    /** Applies at once, and is stored wherever possible. */
    choose: (change: Preferences) => void;
    /** Whether the last choice outlasts the page, as far as that is known yet. */
    isPersistent: () => boolean;
  };
};

export const createHost = (initial: Appearance): Host & { set: (change: Partial<Appearance>) => void } => {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    appearance: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change) => {
      current = { ...current, ...change };
      for (const listener of listeners) listener();
    },
  };
};
