import type { Auth } from '../../auth/auth';
import type { Client } from '../../client/client';
import type { Config } from '../../config/config';
import type { PolicyCache } from '../../storage/policyCache';
import type { Store } from './createStore';
import type { PaneEvent } from './events';
import type { PaneState } from './state';

/** The state of the pane and what changes it. */
export type StateStore = Store<PaneState, PaneEvent>;

/** What the store needs of the outside. */
export type Services = {
  client: Client;
  cache: PolicyCache;
  /** The base of the CRM's API: part of the keys under which the device stores drafts. */
  crmUrl: string;
  links: Config['links'];
  signIn: Auth['signIn'];
  userName: Auth['userName'];
};
