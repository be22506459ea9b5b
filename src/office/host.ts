// The port of this room: what the host around the pane says of its looks, now and when it changes.

export const themes = ['light', 'dark', 'contrast'] as const;

export type Appearance = {
  /** High contrast is asked for by a framing page alone: a system that forces its colours does that itself. */
  theme: (typeof themes)[number];
  /** A BCP 47 tag. */
  language: string;
  /** Only where the host insists; else it follows from the language of the words. */
  direction?: 'ltr' | 'rtl';
};

export type Host = {
  /** The same object until something changes. */
  appearance: () => Appearance;
  /** @returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void;
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
