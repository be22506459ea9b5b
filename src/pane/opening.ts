// What happens before React is there: the configuration is read and the first policy asked for.
import { createClient, type Client } from '../client/client';
import type { Result } from '../client/failure';
import { loadConfig, type Config } from '../config/config';
import { signInWith } from '../identity/signIn';
import type { Policy } from '../policy/policy';
import { lastScope, rememberScope } from './state/lastScope';
import type { Scope } from '../policy/levels';

export type Setup = {
  config: Config;
  client: Client;
  /** Notes the level looked at, so that the pane opens there next time. */
  remember: (scope: Scope) => void;
  first: Promise<Result<Policy>>;
  /** Asks again, where the first answer was none. */
  readFirst: () => Promise<Result<Policy>>;
};

/** @throws ConfigError */
export const open = async (): Promise<Setup> => {
  const config = await loadConfig();
  const identity = signInWith(config);
  const client = createClient({ url: config.crm.url, token: identity.token });
  const remember = (scope: Scope) => rememberScope(config.crm.url, identity.account, scope);
  const read = async () => {
    const policy = await readFirst(client, lastScope(config.crm.url, identity.account));
    if (policy.ok) remember(policy.value.scope);
    return policy;
  };
  return { config, client, remember, first: read(), readFirst: read };
};

/** A reader's pane opens at what applies to them, an administrator's at the organization; both where they looked last. */
const readFirst = async (client: Client, last: Scope | undefined): Promise<Result<Policy>> => {
  if (last !== undefined && last !== 'user') {
    const policy = await client.readPolicy({ scope: last });
    if (policy.ok || (policy.failure.kind !== 'not_found' && policy.failure.kind !== 'forbidden')) return policy;
  }
  const own = await client.readPolicy({ scope: 'user' });
  if (!own.ok || last === 'user' || !own.value.editableScopes.includes('organization')) return own;
  const organization = await client.readPolicy({ scope: 'organization' });
  return organization.ok ? organization : own;
};
