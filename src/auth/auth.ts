export type Auth = {
  /** Distinguishes accounts on this device; not sent to the CRM. It can change while the pane is open. */
  account: () => string;
  /** The name of the signed-in account; undefined until it is known, or if accounts have no names. */
  userName: () => string | undefined;
  /**
   * An access token for the CRM, without user interaction; `renew`: a new one, because the CRM rejected the last.
   * Rejects if the person has to sign in.
   */
  token: (options: { renew: boolean }) => Promise<string>;
  /** Interactive; must be called in a click handler. @throws SignInError */
  signIn: () => Promise<void>;
};

/**
 * `closed`: by the person. `blocked`: the window was not allowed to open. `late`: timeout.
 * `refused`: by the identity provider. `unavailable`: the identity provider cannot be reached.
 * `no_storage`: the browser blocks the storage of the window, which the redirect to the identity provider needs.
 * `outdated`: another build of the add-in is on the server, without the code that signs in.
 */
export type SignInProblem = 'closed' | 'blocked' | 'late' | 'refused' | 'unavailable' | 'no_storage' | 'outdated';

export class SignInError extends Error {
  override readonly name = 'SignInError';

  /** @param code for an administrator: "AADSTS50105" */
  constructor(
    readonly problem: SignInProblem,
    readonly code?: string,
  ) {
    super(`Sign-in ${problem}${code === undefined ? '' : ` (${code})`}`);
  }
}
