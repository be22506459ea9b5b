// An office.js for Jest, which has no host: as much of it as the pane asks, answering as each test says.

type FakeOffice = Record<string, unknown>;

export const hostType = { Outlook: 'Outlook', Word: 'Word' };

export const outlook = (context: object = {}): FakeOffice => ({
  HostType: hostType,
  EventType: { OfficeThemeChanged: 'officeThemeChanged' },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  onReady: () => Promise.resolve({ host: 'Outlook' }),
  context: { displayLanguage: 'en-GB', ...context },
});

/** The tag of office.js; with `office`, its script has run already. */
export const page = (office?: FakeOffice): HTMLElement => {
  const tag = document.head.appendChild(document.createElement('script'));
  tag.id = 'office-js';
  if (office) Object.assign(window, { Office: office });
  return tag;
};

export const runs = (tag: HTMLElement, office: FakeOffice): void => {
  Object.assign(window, { Office: office });
  tag.dispatchEvent(new Event('load'));
};

export const removeOffice = (): void => {
  document.head.replaceChildren();
  Reflect.deleteProperty(window, 'Office');
};

export const pass = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

/** Requirement sets of the mailbox, up to 1.`minor`. */
export const upTo = (minor: number) => ({
  isSetSupported: (set: string, version: string) => set === 'Mailbox' && Number(version.split('.')[1]) <= minor,
});

/** What becomes of a callback that Office was given. */
export type Callback = (result?: { status: string; value?: unknown }) => void;
export const answers: Record<
  'succeeds' | 'fails' | 'is told nothing' | 'never comes' | 'throws',
  (callback: Callback) => void
> = {
  succeeds: (callback) => callback({ status: 'succeeded' }),
  fails: (callback) => callback({ status: 'failed' }),
  'is told nothing': (callback) => callback(),
  'never comes': () => undefined,
  throws: () => {
    throw new Error('Office');
  },
};

/** A mailbox that tells of themes. */
export const mailboxOf = (answer: keyof typeof answers = 'succeeds') => {
  let hear: (event?: object) => void = () => undefined;
  const addHandlerAsync = jest.fn((_type: string, handler: typeof hear, callback: Callback) => {
    hear = handler;
    answers[answer](callback);
  });
  return { mailbox: { addHandlerAsync }, tell: (event?: object) => hear(event) };
};

/** The roaming settings of a mailbox, which hold `stored`. */
export const roamingOf = (stored: unknown, answer: keyof typeof answers = 'succeeds') => {
  const settings = new Map([['preferences', stored]]);
  const saved: unknown[] = [];
  const saveAsync = (callback: Callback) => {
    saved.push(settings.get('preferences'));
    answers[answer](callback);
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
