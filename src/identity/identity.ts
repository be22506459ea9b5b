// The port of this room: where an access token for the CRM comes from.

export type Identity = {
  /** Tells accounts apart on this device; says nothing to the CRM. */
  account: string;
  /** An access token; `renew` asks for a new one because the CRM refused the last. */
  token: (options: { renew: boolean }) => Promise<string>;
  /** Asks the person to sign in, on their press. Rejects where that came to nothing. */
  signIn: () => Promise<void>;
};
