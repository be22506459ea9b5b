// The people that the checks send requests as.
import * as v from 'valibot';
import type { Capability } from '../../src/policy/permission';

/** The first five and the last but one are in one organization. */
export const roles = [
  'reader',
  'ownConfiguration',
  'organizationAdministrator',
  'secondOrganizationAdministrator',
  'systemAdministrator',
  'noAccess',
  'otherOrganizationAdministrator',
] as const;

export type Role = (typeof roles)[number];

/** Bearer tokens. Checks that need a missing one are not applicable. */
export type Tokens = { readonly [Name in Role]?: string | undefined };

/** Those of the demonstration sign-in. */
export const demonstrationTokens: Tokens = {
  reader: 'demo.3',
  ownConfiguration: 'demo.5',
  organizationAdministrator: 'demo.7',
  secondOrganizationAdministrator: 'demo.8',
  systemAdministrator: 'demo.2',
  noAccess: 'demo.4',
  otherOrganizationAdministrator: 'demo.9',
};

const token = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9\-._~+/]+=*$/, 'Not a bearer token')));

const tokensSchema = v.strictObject({
  reader: token,
  ownConfiguration: token,
  organizationAdministrator: v.nonOptional(token),
  secondOrganizationAdministrator: token,
  systemAdministrator: token,
  noAccess: token,
  otherOrganizationAdministrator: token,
});

/** @returns the mistake as a sentence, without any token */
export const parseTokens = (document: unknown): Tokens | string => {
  const parsed = v.safeParse(tokensSchema, document);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = issue.path?.map(({ key }) => String(key)).join('.');
  return `${place ?? 'the document'} is missing, unknown or not a bearer token; the roles are ${roles.join(', ')}`;
};

/** The capabilities for changes that a person of a role has; `undefined`: whether they have it does not matter. */
export const capabilitiesOf: Readonly<Record<Role, Readonly<Partial<Record<Capability, boolean>>>>> = {
  reader: { own_configuration: false, organization_configuration: false, system_configuration: false },
  ownConfiguration: { own_configuration: true, organization_configuration: false, system_configuration: false },
  organizationAdministrator: { organization_configuration: true, system_configuration: false },
  secondOrganizationAdministrator: { organization_configuration: true, system_configuration: false },
  systemAdministrator: { system_configuration: true },
  noAccess: {},
  otherOrganizationAdministrator: { organization_configuration: true, system_configuration: false },
};
