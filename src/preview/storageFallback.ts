// Must be imported first: msw needs `localStorage` while it loads, and a browser that blocks site data has none.

const isBlocked = (): boolean => {
  try {
    return !Reflect.get(window, 'localStorage');
  } catch {
    return true;
  }
};

/** Stores nothing: without storage, the mocked CRM's data are lost on reload. */
const emptyStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

if (isBlocked()) Object.defineProperty(window, 'localStorage', { value: emptyStorage });
