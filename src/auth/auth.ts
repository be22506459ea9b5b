// The port of this room: where an access token for the CRM comes from, and how a person signs in.

export type Identity = {
  /** Tells accounts apart on this device; says nothing to the CRM. */
  account: string;
  /** What the account in use is called where people know it by a name of its own; undefined until that is known. */
  userName: () => string | undefined;
  /** An access token, without asking the person; `renew` asks for a new one because the CRM refused the last. Rejects where they have to be asked. */
  token: (options: { renew: boolean }) => Promise<string>;
  /** Asks the person to sign in, on their press. @throws SignInError where that came to nothing */
  signIn: () => Promise<void>;
};

/**
 * `closed`: by the person. `blocked`: the window for it was not allowed to open. `late`: nothing came in time.
 * `refused`: by who signs people in. `unavailable`: what signs people in cannot be reached.
 */
export type SignInProblem = 'closed' | 'blocked' | 'late' | 'refused' | 'unavailable';

export class SignInError extends Error {
  override readonly name = 'SignInError';

  /** @param code what an administrator finds the cause by: "AADSTS50105" */
  constructor(
    readonly problem: SignInProblem,
    readonly code?: string,
  ) {
    super(`Sign-in ${problem}${code === undefined ? '' : ` (${code})`}`);
  }
}
