// What a reviewed change puts at risk, and for whom. Pure.
import { draftedValues } from '../../policy/draft';
import { effectiveValues } from '../../policy/effectiveValues';
import type { OrganizationImpact } from '../../policy/impact';
import { introducedRisks, type Risk, type RiskGroup } from '../../policy/risks';
import { canEnforce } from '../../policy/scopes';
import type { EditSession, Review } from '../store/state';

export type Concerns = {
  /** At the scope itself. */
  own: readonly RiskGroup[];
  /** Below the system. */
  organizations: readonly OrganizationImpact[];
  /** The number of organizations at risk that are not listed. */
  more: number;
  /** People whom neither covers: how many, by risk. */
  people: readonly (readonly [Risk, number])[];
  all: readonly Risk[];
  /** The change may affect others, and the CRM does not compute the impact. */
  unknown: boolean;
};

/** For people who inherit everything from the scope. */
const risksOf = ({ policy, draft }: EditSession): readonly RiskGroup[] =>
  introducedRisks(effectiveValues(policy), draftedValues(policy, draft));

const groupKey = ({ types, risks }: RiskGroup): string => [types, risks].join(' ');

export const concernsOf = ({ session, impact }: Review): Concerns => {
  const risky = (impact?.organizations ?? []).filter(({ risks }) => risks.length > 0);
  const isSystem = session.policy.scope === 'global';
  const computed = risksOf(session);
  // At an organization, the CRM may report a risk that this build does not compute.
  const reported = isSystem ? [] : risky.flatMap(({ risks }) => risks);
  const own = [
    ...computed,
    ...reported.filter((group) => computed.every((each) => groupKey(each) !== groupKey(group))),
  ];
  const organizations = isSystem ? risky : [];
  const named = [own, ...organizations.map(({ risks }) => risks)].flat().flatMap(({ risks }) => risks);
  const people = (Object.entries(impact?.people.risks ?? {}) as [Risk, number][]).filter(
    ([risk]) => !named.includes(risk),
  );
  return {
    own,
    organizations,
    more: impact?.unlistedAtRisk ?? 0,
    people,
    all: [...named, ...people.map(([risk]) => risk)],
    unknown: impact === undefined && canEnforce(session.policy.scope),
  };
};

/** Whether the change has to be confirmed. */
export const needsConsent = (review: Review): boolean => {
  const { all, unknown } = concernsOf(review);
  return all.length > 0 || unknown;
};
