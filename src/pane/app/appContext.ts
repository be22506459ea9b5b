// What happens before React is there: the configuration is read and the first policy asked for.
import { createClient, type Client } from '../../client/client';
import { readText, writeText, type Key } from '../../storage/deviceStorage';
import { isNotTheirs, type Result } from '../../client/failure';
import { keptPolicies, type KeptPolicies, type LastKnown } from '../../storage/policyCache';
import type { Again } from '../../client/retry';
import { ConfigError, parseConfig, type Config } from '../../config/config';
import { loadConfig } from '../../config/loadConfig';
import type { Identity } from '../../auth/auth';
import { signInWith } from '../../auth/createAuth';
import type { Policy } from '../../policy/policy';

type Told = (again: Again) => void;

export type Setup = {
  config: Config;
  client: Client;
  /** Asks the person to sign in, on their press. @throws SignInError */
  signIn: Identity['signIn'];
  /** What the account in use is called, once that is known. */
  userName: Identity['userName'];
  /** Policies on this device, of the account that opens the pane. */
  kept: KeptPolicies;
  /** What the account saw last, to be shown until the CRM has answered, where the device still knows. */
  lastKnown: LastKnown | undefined;
  /** The first answer, under way since before the pane was drawn; what is told of its tries goes to the last who asked. */
  first: (onAgain: Told) => Promise<Result<Policy>>;
  /** Asks again, where the first answer was none. */
  readFirst: (onAgain: Told) => Promise<Result<Policy>>;
};

/** @throws ConfigError */
export const open = async (): Promise<Setup> => {
  const config = await configuration();
  const { account, token, signIn, userName } = signInWith(config);
  const kept = keptPolicies(config.crm.url, account);
  const client = createClient({ url: config.crm.url, token, onPolicy: kept.told });
  const lastKnown = kept.lastKnown();
  const readFirst = async (onAgain: Told) => {
    const answer = await read(client, kept, lastKnown?.policy, onAgain);
    if (answer.ok) writeText(configKey(), JSON.stringify(config));
    return answer;
  };
  return { config, client, signIn, userName, kept, lastKnown, first: underWay(readFirst), readFirst };
};

/** Of the add-in at this address: there may be others on its server. */
const configKey = (): Key => ['config', new URL('config.json', document.baseURI).href];

/** The file, or, where it gives no answer, what it said when the CRM that it names answered last. @throws ConfigError */
const configuration = async (): Promise<Config> => {
  try {
    return await loadConfig();
  } catch (error) {
    const kept = error instanceof ConfigError && typeof error.why === 'string' ? keptConfig() : undefined;
    if (kept) return kept;
    throw error;
  }
};

const keptConfig = (): Config | undefined => {
  try {
    return parseConfig(JSON.parse(readText(configKey()) ?? ''));
  } catch {
    return undefined;
  }
};

const underWay = (start: Setup['readFirst']): Setup['first'] => {
  let [last, listener]: [Again | undefined, Told | undefined] = [undefined, undefined];
  const answer = start((again) => {
    last = again;
    listener?.(again);
  });
  return (onAgain) => {
    listener = onAgain;
    if (last) onAgain(last);
    return answer;
  };
};

/** A reader's pane opens at what applies to them, an administrator's at the organization; both where they looked last. */
const read = async (
  client: Client,
  kept: KeptPolicies,
  known: Policy | undefined,
  onAgain: Told,
): Promise<Result<Policy>> => {
  const last = kept.lastView();
  if (last) {
    const policy = await client.readPolicy(last, { known, onAgain });
    if (policy.ok || !isNotTheirs(policy.failure)) return policy;
  }
  const own = await client.readPolicy({ scope: 'user' }, { onAgain });
  if (!own.ok || !own.value.editableScopes.includes('organization')) return own;
  const organization = await client.readPolicy({ scope: 'organization' }, { onAgain });
  return organization.ok ? organization : own;
};
