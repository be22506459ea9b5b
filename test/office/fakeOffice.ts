// As much of office.js as the pane uses. Jest has no host, and the real one does not start without.

type FakeOffice = Record<string, unknown>;

export const hostType = { Outlook: 'Outlook', Word: 'Word' };

export const outlook = (context: object = {}): FakeOffice => ({
  HostType: hostType,
  EventType: { OfficeThemeChanged: 'officeThemeChanged' },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  onReady: () => Promise.resolve({ host: 'Outlook' }),
  context: { displayLanguage: 'en-GB', ...context },
});

/** Adds the script element of office.js. @param office what it defines; undefined while it is still loading */
export const page = (office?: FakeOffice): HTMLElement => {
  const tag = document.head.appendChild(document.createElement('script'));
  tag.id = 'office-js';
  if (office) Object.assign(window, { Office: office });
  return tag;
};

export const loadOffice = (tag: HTMLElement, office: FakeOffice): void => {
  Object.assign(window, { Office: office });
  tag.dispatchEvent(new Event('load'));
};

export const removeOffice = (): void => {
  document.head.replaceChildren();
  Reflect.deleteProperty(window, 'Office');
};

export const pass = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

/** Mailbox requirement sets up to 1.`minor`. */
export const upTo = (minor: number) => ({
  isSetSupported: (set: string, version: string) => set === 'Mailbox' && Number(version.split('.')[1]) <= minor,
});

export type Callback = (result?: { status: string; value?: unknown }) => void;

/** How Office handles a callback; the names complete "when the call …". */
export const outcomes: Record<
  'succeeds' | 'fails' | 'has no result' | 'never calls back' | 'throws',
  (callback: Callback) => void
> = {
  succeeds: (callback) => callback({ status: 'succeeded' }),
  fails: (callback) => callback({ status: 'failed' }),
  'has no result': (callback) => callback(),
  'never calls back': () => undefined,
  throws: () => {
    throw new Error('Office');
  },
};

/** A mailbox that sends theme events. */
export const mailboxOf = (outcome: keyof typeof outcomes = 'succeeds') => {
  let eventHandler: (event?: object) => void = () => undefined;
  const addHandlerAsync = jest.fn((_type: string, handler: typeof eventHandler, callback: Callback) => {
    eventHandler = handler;
    outcomes[outcome](callback);
  });
  return { mailbox: { addHandlerAsync }, sendEvent: (event?: object) => eventHandler(event) };
};

/** Roaming settings that contain `stored`. */
export const roamingOf = (stored: unknown, outcome: keyof typeof outcomes = 'succeeds') => {
  const settings = new Map([['preferences', stored]]);
  const saved: unknown[] = [];
  const saveAsync = (callback: Callback) => {
    saved.push(settings.get('preferences'));
    outcomes[outcome](callback);
  };
  return {
    roamingSettings: {
      get: (name: string) => settings.get(name),
      set: (name: string, value: unknown) => void settings.set(name, value),
      saveAsync,
    },
    saved,
  };
};
