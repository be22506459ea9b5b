// Imported first. Where the browser blocks site data, `localStorage` throws or is null, and msw needs it as it loads.

const isBlocked = (): boolean => {
  try {
    return !Reflect.get(window, 'localStorage');
  } catch {
    return true;
  }
};

/** Stores nothing: the data of the mocked CRM then last as long as the page. */
const emptyStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

if (isBlocked()) Object.defineProperty(window, 'localStorage', { value: emptyStorage });
