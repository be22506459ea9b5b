import type { Config } from '../../config/config';

export type MicrosoftSettings = Extract<Config['signIn'], { kind: 'microsoft' }>;

/** For the CRM's API. `expiresAt`: milliseconds since the epoch. */
export type AccessToken = { accessToken: string; expiresAt: number; userName: string };

export type AuthStrategy = {
  /** Without user interaction. Rejects if the person has to sign in. @throws StrategyUnavailable */
  silent: (options: { renew: boolean }) => Promise<AccessToken>;
  /** Must be called in a click handler. @throws SignInError, StrategyUnavailable */
  interactive: () => Promise<AccessToken>;
};

/** This host does not support the strategy: use another one. */
export class StrategyUnavailable extends Error {
  override readonly name = 'StrategyUnavailable';
}
