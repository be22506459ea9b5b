import type { OrganizationOverview } from '../../policy/overview';

/** Without case and accents: "muller" finds "Müller". */
export const findOrganizations = (
  organizations: readonly OrganizationOverview[],
  query: string,
  language: string,
): readonly OrganizationOverview[] => {
  const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(language);
  const wanted = folded(query.trim());
  return organizations.filter(({ name }) => folded(name).includes(wanted));
};

export const sortedByName = (
  organizations: readonly OrganizationOverview[],
  language: string,
): readonly OrganizationOverview[] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...organizations].sort((one, other) => compare(one.name, other.name));
};
