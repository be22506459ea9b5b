// The config.json that the pane reads, from the configuration of the server.
import type { Configuration } from './configuration';

/** As in `src/config/config.ts`, which the pane parses it with. */
export type PaneConfig = {
  crm: { url: string; productName: string };
  signIn:
    | { kind: 'microsoft'; clientId: string; scope: string; authority: string }
    | { kind: 'demonstration'; person: string };
};

const grace = '7';

/** Without a sign-in: the demonstration. */
export const paneConfig = ({ productName, signIn }: Configuration): PaneConfig => ({
  crm: { url: 'api', productName },
  signIn: signIn
    ? { kind: 'microsoft', clientId: signIn.clientId, scope: signIn.scope, authority: signIn.authority }
    : { kind: 'demonstration', person: grace },
});
