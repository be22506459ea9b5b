// The options of the emulated Outlook, which are also the query parameters of its page.

export const choices = {
  /** `iPhone`: Outlook on iOS, where the pane covers the message; it has add-ins beside received messages only. */
  device: ['computer', 'iPhone'],
  language: ['en-US', 'de-DE', 'ar-SA', 'fr-FR', 'qps-ploc'],
  theme: ['light', 'dark', 'contrast'],
  item: ['read', 'compose', 'appointment', 'none'],
  /** The requirement set of the Mailbox API; Outlook provides its theme from 1.14 on. */
  mailbox: ['1.5', '1.8', '1.13', '1.14'],
  /**
   * `interaction`: no token without a popup. `cancelled`: the person closes the popup. `disabled`: the host reports that
   * it does not support it after all. `refused`: the host has an error of its own for each token.
   * `late`: the first token comes after 6.5 seconds. `never`: supported, but does not
   * respond. `off`: not supported.
   */
  nestedAppAuth: ['ok', 'interaction', 'cancelled', 'disabled', 'refused', 'late', 'never', 'off'],
  storage: ['ok', 'blocked'],
  /** `never`: office.js gets no responses after its start. `not even ready`: it does not even start. */
  callbacks: ['ok', 'never', 'not even ready'],
  officeJs: ['ok', 'blocked', 'never'],
} as const;

type Choices = typeof choices;

export type Options = { [Name in keyof Choices]: Choices[Name][number] } & {
  /** The id of one of the people in the demonstration data. */
  person: string;
  /** Which configuration of the pane: a name in `Setup.panes`. */
  signIn: string;
};

const defaults: Options = {
  person: '7',
  signIn: 'demonstration',
  device: 'computer',
  language: 'en-US',
  theme: 'light',
  item: 'read',
  mailbox: '1.14',
  nestedAppAuth: 'ok',
  storage: 'ok',
  callbacks: 'ok',
  officeJs: 'ok',
};

const isValid = (name: string, value: string | null): value is string =>
  value !== null && (!(name in choices) || (choices[name as keyof Choices] as readonly string[]).includes(value));

/** Missing and invalid parameters get their defaults. */
export const readOptions = (query: string): Options => {
  const parameters = new URLSearchParams(query);
  const entries = Object.entries(defaults).map(([name, defaultValue]) => {
    const value = parameters.get(name);
    return [name, isValid(name, value) ? value : defaultValue];
  });
  return Object.fromEntries(entries) as Options;
};

export const writeOptions = (options: Partial<Options>): string => new URLSearchParams(options).toString();
