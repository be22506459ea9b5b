// What organizations set themselves, and how many of their people do.
import { chainFromScopes, effectiveEntryOf, type Organization, type ScopeValues } from './policy';
import { settingIds, type SettingId } from './settings';

/** A value that an organization sets itself. `inEffect`: false where the system enforces its own value. */
type OrganizationValue = { value: unknown; enforced: boolean; inEffect: boolean };
export type OrganizationValues = Readonly<Partial<Record<SettingId, OrganizationValue>>>;

/**
 * `people`: how many people with access set a value themselves. A setting that the organization does not set is missing
 * in `values`, and one that none of its people sets in `people`.
 */
export type OrganizationOverview = Organization & {
  values: OrganizationValues;
  people: Readonly<Partial<Record<SettingId, number>>>;
};

/** How many organizations, and how many people with access, set a value themselves. */
export type OverrideCounts = { organizations: number; people: number };

/** The organization's own values. @param system the system's own */
export const organizationValues = (system: ScopeValues, own: ScopeValues): OrganizationValues => {
  const chain = [
    { scope: 'global', values: system },
    { scope: 'organization', values: own },
  ] as const;
  return Object.fromEntries(
    settingIds.flatMap((id) => {
      const scopeValue = own[id];
      if (!scopeValue) return [];
      const { value, enforced } = scopeValue;
      const inEffect = effectiveEntryOf(chainFromScopes(id, chain)).scope === 'organization';
      return [[id, { value, enforced, inEffect }]];
    }),
  );
};
