// What every way of signing in at Microsoft has to offer, and what it gives: a ticket.
import type { Config } from '../../config/config';

export type MicrosoftSettings = Extract<Config['signIn'], { kind: 'microsoft' }>;

/** An access token of the CRM's API, and whose. `expiresAt`: milliseconds since the epoch. */
export type Ticket = { accessToken: string; expiresAt: number; userName: string };

export type Way = {
  /** Without asking the person. Rejects where they have to be asked. @throws Unfit */
  silent: (options: { renew: boolean }) => Promise<Ticket>;
  /** On a person's press. @throws SignInError, Unfit */
  interactive: () => Promise<Ticket>;
};

/** This way leads nowhere here: another has to be taken. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}
