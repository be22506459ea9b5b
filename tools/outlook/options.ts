// What can be chosen of the emulated Outlook, and how the address of its page says so.

export const choices = {
  language: ['en-US', 'de-DE', 'ar-SA', 'fr-FR', 'qps-ploc'],
  theme: ['light', 'dark', 'contrast'],
  item: ['read', 'compose', 'appointment', 'none'],
  /** The set of the Mailbox API; the theme is told from 1.14 on. */
  mailbox: ['1.5', '1.8', '1.13', '1.14'],
  /**
   * `interaction`: silently no, by a window yes. `cancelled`: the person closes that window. `disabled`: the host says that
   * it does not do it after all. `never`: there, but answers nothing. `off`: there is none.
   */
  nestedAppAuth: ['ok', 'interaction', 'cancelled', 'disabled', 'never', 'off'],
  storage: ['ok', 'blocked'],
  /** `never`: what office.js asks for after its start stays without an answer. `not even ready`: its start as well. */
  callbacks: ['ok', 'never', 'not even ready'],
  officeJs: ['ok', 'blocked', 'never'],
} as const;

type Choices = typeof choices;

export type Options = { [Name in keyof Choices]: Choices[Name][number] } & {
  /** The id of one of the people in the demonstration data. */
  person: string;
  /** Which of the pane's configurations; the servers know their names. */
  signIn: string;
};

const usual: Options = {
  person: '7',
  signIn: 'demonstration',
  language: 'en-US',
  theme: 'light',
  item: 'read',
  mailbox: '1.14',
  nestedAppAuth: 'ok',
  storage: 'ok',
  callbacks: 'ok',
  officeJs: 'ok',
};

const isUsable = (name: string, value: string | null): value is string =>
  value !== null && (!(name in choices) || (choices[name as keyof Choices] as readonly string[]).includes(value));

/** What a query does not say, or says wrongly, is as usual. */
export const readOptions = (query: string): Options => {
  const said = new URLSearchParams(query);
  const entries = Object.entries(usual).map(([name, value]) => {
    const given = said.get(name);
    return [name, isUsable(name, given) ? given : value];
  });
  return Object.fromEntries(entries) as Options;
};

export const writeOptions = (options: Partial<Options>): string => new URLSearchParams(options).toString();
