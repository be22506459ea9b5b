/** `account`: as MSAL names its parts. */
export type OutlookPerson = {
  id: string;
  name: string;
  address: string;
  account: { homeAccountId: string; localAccountId: string; tenantId: string; environment: string; username: string };
};

/** The page gets it from its server. */
export type Setup = {
  people: readonly OutlookPerson[];
  /** The URLs of the pane by the name of its configuration. */
  panes: Readonly<Record<string, string>>;
};
