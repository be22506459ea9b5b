// The first script in the pane's frame: what a host or a browser does there that a page around it cannot.

type Inside = { storage: string; nestedAppAuth: boolean; hostOrigin: string };
type Listener = (response: string) => void;

/** Runs as text in the browser: needs nothing from outside itself. Does nothing in the host's own page and in dialogs. */
export const actInside = (): void => {
  const read = (): Inside | undefined => {
    try {
      return (JSON.parse(window.name) as { inside?: Inside }).inside;
    } catch {
      return undefined;
    }
  };
  const inside = window.parent === window ? undefined : read();
  if (!inside) return;

  /** As in a third-party frame whose storage the browser blocks. */
  const blockStorage = () => {
    const error = () => new DOMException('Access is denied for this document.', 'SecurityError');
    const fail = (): never => {
      throw error();
    };
    const reject = () => Promise.reject(error());
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: fail });
    Object.defineProperty(IDBFactory.prototype, 'open', { value: fail });
    Object.defineProperty(LockManager.prototype, 'request', { value: reject });
    Object.defineProperty(CacheStorage.prototype, 'open', { value: reject });
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', { value: reject });
  };

  /** Passes on to the host's page what Microsoft's library says, and back. */
  const buildBridge = ({ hostOrigin }: Inside) => {
    const listeners = new Set<Listener>();
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin !== hostOrigin || typeof data !== 'object' || data === null || !('nestedAppAuth' in data)) return;
      for (const listener of listeners) listener(String(data.nestedAppAuth));
    });
    const bridge = {
      addEventListener: (_event: string, listener: Listener) => listeners.add(listener),
      removeEventListener: (_event: string, listener: Listener) => listeners.delete(listener),
      postMessage: (nestedAppAuth: string) => window.parent.postMessage({ nestedAppAuth }, hostOrigin),
    };
    Object.assign(window, { nestedAppAuthBridge: bridge });
  };

  if (inside.storage === 'blocked') blockStorage();
  if (inside.nestedAppAuth) buildBridge(inside);
};
