// Before the checks: do the tokens belong to people that fit the roles?
import { capabilitiesOf, roles, type Role } from './people';
import type { Crm } from './crm';
import { atOwn, configurationPath, policyIn, type Meta } from './requests';

/** The CRM or the tokens are not ready for the checks: one sentence. */
class NotReady extends Error {
  override readonly name = 'NotReady';
}

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);
};

const metaOf = async (crm: Crm, role: Role): Promise<Meta> => {
  const request = { as: role, path: configurationPath(atOwn) };
  const answer = await crm.send(request).catch((error: unknown) => {
    throw new NotReady(`The CRM does not respond: ${causeOf(error)}.`);
  });
  const meta = answer.status === 200 ? (policyIn(answer).meta as Meta | undefined) : undefined;
  if (!meta) throw new NotReady(`GET ${request.path} as ${role} is ${answer.status}, and not a configuration.`);
  return meta;
};

const assertFits = (role: Role, { actor }: Meta): void => {
  for (const [name, expected] of Object.entries(capabilitiesOf[role])) {
    if (actor.capabilities.includes(name) === expected) continue;
    throw new NotReady(`The person of the role ${role} must ${expected ? 'have' : 'not have'} the capability ${name}.`);
  }
};

/** @throws NotReady */
export const assertReady = async (crm: Crm): Promise<void> => {
  const metas = new Map<Role, Meta>();
  for (const role of roles) {
    if (role === 'noAccess' || !crm.has(role)) continue;
    const meta = await metaOf(crm, role);
    assertFits(role, meta);
    metas.set(role, meta);
  }
  const home = metas.get('organizationAdministrator')?.organization?.id;
  for (const [role, { organization }] of metas) {
    const isOther = role === 'otherOrganizationAdministrator';
    if ((organization?.id !== home) === isOther) continue;
    throw new NotReady(`The person of the role ${role} must be in ${isOther ? 'another' : 'the same'} organization.`);
  }
  const ids = [...metas.values()].map(({ actor }) => actor.id);
  if (new Set(ids).size < ids.length) throw new NotReady('Each role needs another person.');
};
