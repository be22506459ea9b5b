// The port of this room: what the host around the pane says of its looks, now and when it changes, and what the person wants instead.

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What somebody who uses Outlook should know: it has not answered, or is too old to tell its theme; the browser says it instead. */
export type Untold = 'silent' | 'silentTheme' | 'silentLanguage' | 'oldTheme';

export type Appearance = {
  /** High contrast is asked for by a framing page or the person alone: a system that forces its colours does that itself. */
  theme: Theme;
  /** A BCP 47 tag. */
  language: string;
  /** Only where the host insists; else it follows from the language of the words. */
  direction?: 'ltr' | 'rtl' | undefined;
  untold?: Untold | undefined;
};

export type Host = {
  /** The same object until something changes. */
  appearance: () => Appearance;
  /** @returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void;
};

/** What the person has chosen; as the host does it where they have not. */
export type Preferences = { theme?: Theme | undefined; language?: string | undefined };

/** A host whose appearance is as the person wants it; `subscribe` tells of their choices too. */
export type PersonalHost = Host & {
  preferences: {
    /** The same object until something is chosen. */
    read: () => Preferences;
    /** In force at once, and kept as well as it can be. */
    choose: (change: Preferences) => void;
    /** Whether the last choice outlasts the page, as far as that is known. */
    isKept: () => boolean;
  };
};

/** A host whose appearance somebody else sets. */
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
