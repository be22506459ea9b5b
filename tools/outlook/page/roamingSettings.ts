// The roaming settings of the mailboxes: what office.js saves is there when the pane is opened again, and when this page is.

const key = (person: string) => `roaming-settings ${person}`;

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

/** Each in JSON, as office.js has written it. */
export const readSettings = (person: string): Record<string, string> => {
  const kept: unknown = JSON.parse(window.localStorage.getItem(key(person)) ?? '{}');
  return isTexts(kept) ? kept : {};
};

export const writeSettings = (person: string, settings: unknown): void => {
  if (isTexts(settings)) window.localStorage.setItem(key(person), JSON.stringify(settings));
};
