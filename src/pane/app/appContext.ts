// What the pane needs before it is drawn: the configuration, and a store that already reads the first policy.
import { ConfigError, parseConfig, type Config, type DemonstrationSignIn } from '../../config/config';
import { loadConfig } from '../../config/loadConfig';
import { createAuth } from '../../auth/createAuth';
import { createClient } from '../../client/client';
import { readText, writeText, type Key } from '../../storage/deviceStorage';
import { createPolicyCache } from '../../storage/policyCache';
import { createPaneStore, type PaneStore } from '../store/paneStore';

export type AppContext = { config: Config; pane: PaneStore };

/** The pane is a demonstration where people choose who they are. */
export const offersPeople = (signIn: Config['signIn']): signIn is DemonstrationSignIn =>
  signIn.kind === 'demonstration' && signIn.people !== undefined;

/** @throws ConfigError */
export const createAppContext = async (): Promise<AppContext> => {
  const config = await readConfig();
  const { account, token, signIn, userName } = createAuth(config);
  const { crm, links } = config;
  const { url } = crm;
  const client = createClient({ url, token });
  const cache = createPolicyCache(url, account);
  const pane = createPaneStore({ client, cache, crmUrl: url, links, signIn, userName });
  const unsubscribe = pane.subscribe(({ type }) => {
    if (type !== 'policyReceived' && type !== 'userChanged') return;
    writeText(configKey(), JSON.stringify(config));
    unsubscribe();
  });
  return { config, pane };
};

/** Several add-ins may be hosted on one server. */
const configKey = (): Key => ['config', new URL('config.json', document.baseURI).href];

/** Where the file cannot be fetched: as it was when the CRM that it names last answered. @throws ConfigError */
const readConfig = async (): Promise<Config> => {
  try {
    return await loadConfig();
  } catch (error) {
    const cached = error instanceof ConfigError && typeof error.why === 'string' ? cachedConfig() : undefined;
    if (cached) return cached;
    throw error;
  }
};

const cachedConfig = (): Config | undefined => {
  try {
    return parseConfig(JSON.parse(readText(configKey()) ?? ''));
  } catch {
    return undefined;
  }
};
