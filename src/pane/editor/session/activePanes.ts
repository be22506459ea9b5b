// Which panes are open: each holds a Web Lock as long as its page lives.

const lockOf = (paneId: string): string => `sync-policy:pane:${paneId}`;

/** Without Web Locks every other pane counts as closed. */
export const holdLock = (paneId: string): void => {
  const locks = (navigator as Partial<Navigator>).locks;
  locks?.request(lockOf(paneId), () => new Promise(() => undefined)).catch(() => undefined);
};

export const activePanes = async (): Promise<readonly string[]> => {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.map(({ name = '' }) => name.replace(lockOf(''), ''));
  } catch {
    return [];
  }
};
