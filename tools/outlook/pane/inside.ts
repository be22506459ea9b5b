type FrameFeatures = { storage: string; nestedAppAuth: boolean; device: string; hostOrigin: string };
type Callback = (callbackId: string, parameters: unknown) => void;
type Listener = (response: string) => void;

/**
 * The first script in the pane's frame emulates what the page around it cannot. Its source text runs in the browser,
 * so it must not use anything outside itself. It does nothing in the host's own page and in dialogs.
 */
export const emulateHostFeatures = (): void => {
  const read = (): FrameFeatures | undefined => {
    try {
      return (JSON.parse(window.name) as { inside?: FrameFeatures }).inside;
    } catch {
      return undefined;
    }
  };
  const features = window.parent === window ? undefined : read();
  if (!features) return;

  /** As browsers do in third-party frames. */
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

  /** Passes messages between MSAL and the host's page. */
  const installBridge = ({ hostOrigin }: FrameFeatures) => {
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

  /** The native object by which office.js reaches Outlook on iOS, which calls a function in the page to respond. */
  const installNativeHost = ({ hostOrigin }: FrameFeatures) => {
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin !== hostOrigin || typeof data !== 'object' || data === null || !('nativeResponse' in data)) return;
      const { name, id, parameters } = data.nativeResponse as { name: string; id: string; parameters: unknown };
      const called = name.split('.').reduce<unknown>((parent, key) => Reflect.get(Object(parent), key), window);
      (called as Callback)(id, parameters);
    });
    const postMessage = (nativeCall: string) => window.parent.postMessage({ nativeCall }, hostOrigin);
    Object.assign(window, { webkit: { messageHandlers: { Agave: { postMessage } } } });
  };

  if (features.device === 'iPhone') installNativeHost(features);
  if (features.storage === 'blocked') blockStorage();
  if (features.nestedAppAuth) installBridge(features);
};
