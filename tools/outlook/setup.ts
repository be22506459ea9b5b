// What the page of the emulated Outlook is told by its server.

/** `account`: what Microsoft calls them. */
export type OutlookPerson = {
  id: string;
  name: string;
  address: string;
  account: { homeAccountId: string; localAccountId: string; tenantId: string; environment: string; username: string };
};

export type Setup = {
  people: readonly OutlookPerson[];
  /** The addresses of the pane, by the name of its configuration. */
  panes: Readonly<Record<string, string>>;
};
