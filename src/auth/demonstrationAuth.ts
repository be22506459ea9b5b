// Demonstration sign-in: a person of the mocked CRM, named by the pane's address (?person=7) or by the configuration.
import type { Identity } from './auth';

export const demonstration = (defaultPerson: string): Identity => {
  // Asked anew for each token: as with any sign-in, somebody else may be the one while the pane stands open.
  const person = () => new URLSearchParams(window.location.search).get('person') ?? defaultPerson;
  return {
    account: person(),
    userName: () => undefined,
    token: () => Promise.resolve(`demo.${person()}`),
    // There is nothing to type: whoever says so is signed in.
    signIn: () => Promise.resolve(),
  };
};
