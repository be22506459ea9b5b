// The roaming settings of each mailbox, which outlast the pane and this page.

const key = (person: string) => `roaming-settings ${person}`;

const isStringRecord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string');

/** Each as JSON, as office.js wrote it. */
export const readSettings = (person: string): Record<string, string> => {
  const stored: unknown = JSON.parse(window.localStorage.getItem(key(person)) ?? '{}');
  return isStringRecord(stored) ? stored : {};
};

export const writeSettings = (person: string, settings: unknown): void => {
  if (isStringRecord(settings)) window.localStorage.setItem(key(person), JSON.stringify(settings));
};
