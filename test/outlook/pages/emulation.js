// What the pane's frame has from Outlook and from the browser: the bridge for signing in, and a storage that a browser may block.
// Runs before everything else in the frame, which is told in its name what there is.
(() => {
  if (window.parent === window) return;
  const { nestedAppAuth, storage } = JSON.parse(window.name || '{}').emulated ?? {};

  if (nestedAppAuth) {
    const listeners = new Set();
    window.addEventListener('message', ({ source, data }) => {
      if (source !== window.parent || typeof data?.nestedAppAuth !== 'string') return;
      for (const listener of listeners) listener({ data: data.nestedAppAuth });
    });
    window.nestedAppAuthBridge = {
      addEventListener: (_type, listener) => listeners.add(listener),
      removeEventListener: (_type, listener) => listeners.delete(listener),
      postMessage: (text) => window.parent.postMessage({ nestedAppAuth: text }, '*'),
    };
  }

  if (storage === 'blocked') {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
    LockManager.prototype.request = () => Promise.reject(new DOMException('Access is denied.', 'SecurityError'));
    LockManager.prototype.query = LockManager.prototype.request;
  }
})();
