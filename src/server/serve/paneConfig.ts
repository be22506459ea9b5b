// The config.json that the pane reads, from the configuration of the server.
import { demonstrationPeople } from '../demonstration/demonstration';
import type { Configuration } from './configurationSchema';

/** As in `src/config/config.ts`, which the pane parses it with. */
export type PaneConfig = {
  crm: { url: string; productName: string };
  signIn:
    | { kind: 'microsoft'; clientId: string; scope: string; authority: string }
    | { kind: 'demonstration'; person: string; people?: readonly object[] };
  links: Configuration['links'];
};

const grace = '7';

const people = demonstrationPeople.map(({ id, name, organization, capabilities }) => ({
  ...{ id, name, capabilities },
  organization: organization.name,
}));

/** The people to sign in as: the demonstration, where no sign-in is configured. */
export const paneConfig = ({ productName, signIn, links }: Configuration): PaneConfig => ({
  crm: { url: 'api', productName },
  signIn: signIn
    ? { kind: 'microsoft', clientId: signIn.clientId, scope: signIn.scope, authority: signIn.authority }
    : { kind: 'demonstration', person: grace, people },
  links,
});
