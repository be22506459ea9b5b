import type { Auth } from './auth';

/** Signs in a person of the mocked CRM: the one in the pane's address (?person=7), or the default from config.json. */
export const demonstrationAuth = (defaultPerson: string): Auth => {
  // Read for each token, because the person may change while the pane is open, as with any sign-in.
  const person = () => new URLSearchParams(window.location.search).get('person') ?? defaultPerson;
  return {
    account: person(),
    userName: () => undefined,
    // Encoded, because a header cannot contain every character of an address.
    token: () => Promise.resolve(`demo.${encodeURIComponent(person())}`),
    signIn: () => Promise.resolve(),
  };
};
