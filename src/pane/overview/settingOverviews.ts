// Setting by setting: the value of the system, and who has one of their own.
import type { OrganizationOverview, OrganizationValues } from '../../policy/overview';
import type { ChainEntry, Organization, Policy, PolicySetting } from '../../policy/policy';
import { isSameValue, settingIds, type SettingId } from '../../policy/settings';

export type OrganizationRow = {
  organization: Organization;
  own: NonNullable<OrganizationValues[SettingId]>;
  /** It sets the value that the system has anyway. */
  isSame: boolean;
};

export type SettingOverview = {
  id: SettingId;
  /** Undefined where the CRM does not send where values come from. */
  system: ChainEntry | undefined;
  /** Organizations with another value. */
  differing: readonly OrganizationRow[];
  /** Organizations that set the same value. */
  same: readonly OrganizationRow[];
  /** How many people have a value of their own. */
  people: number;
};

/** @param policy of any scope: each has the values of the system. The order of the organizations stays. */
export const settingOverviews = (
  policy: Policy,
  organizations: readonly OrganizationOverview[],
): readonly SettingOverview[] =>
  settingIds.flatMap((id) => {
    const setting = policy.settings[id];
    if (!setting) return [];
    const system = systemEntry(setting);
    const rows = organizations.flatMap((organization): OrganizationRow[] => {
      const row = organizationRow(organization, { id, system });
      return row ? [row] : [];
    });
    return [
      {
        id,
        system,
        differing: rows.filter(({ isSame }) => !isSame),
        same: rows.filter(({ isSame }) => isSame),
        people: organizations.reduce((sum, { people }) => sum + (people[id] ?? 0), 0),
      },
    ];
  });

/** Undefined where the organization sets no value. */
export const organizationRow = (
  organization: OrganizationOverview,
  { id, system }: Pick<SettingOverview, 'id' | 'system'>,
): OrganizationRow | undefined => {
  const own = organization.values[id];
  return own && { organization, own, isSame: isSameValue(own.value, system?.value) };
};

/** Somebody has a value of their own, even if it is the same. */
export const hasOwnValues = ({ differing, same, people }: SettingOverview): boolean =>
  differing.length + same.length + people > 0;

/** Somebody has another value. Those of people are not known. */
export const isDiffering = ({ differing, people }: SettingOverview): boolean => differing.length + people > 0;

const systemEntry = ({ source }: PolicySetting): ChainEntry | undefined =>
  source?.chain.filter(({ scope }) => scope === 'default' || scope === 'global').at(-1);
