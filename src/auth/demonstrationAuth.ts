import type { Auth } from './auth';

/** @param defaultPerson where the address of the pane names nobody */
export const signedInPerson = (defaultPerson: string): string =>
  new URLSearchParams(window.location.search).get('person') ?? defaultPerson;

/** Later tokens are this person's. The address keeps its other parameters, which may be Outlook's, exactly as they are. */
export const signInAs = (person: string): void => {
  const { pathname, search, hash } = window.location;
  const others = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !/^person(=|$)/.test(parameter));
  const address = `${pathname}?${[...others, `person=${encodeURIComponent(person)}`].join('&')}${hash}`;
  // office.js sets the function of `history` itself to null.
  History.prototype.replaceState.call(window.history, window.history.state, '', address);
};

/** Signs in a person of the mocked CRM: the one in the pane's address (?person=7), or the default from config.json. */
export const demonstrationAuth = (defaultPerson: string): Auth => {
  // Read for each token, because the person may change while the pane is open, as with any sign-in.
  const person = () => signedInPerson(defaultPerson);
  return {
    account: person,
    userName: () => undefined,
    // Encoded, because a header cannot contain every character of an address.
    token: () => Promise.resolve(`demo.${encodeURIComponent(person())}`),
    signIn: () => Promise.resolve(),
  };
};
