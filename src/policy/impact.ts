// What a change of one scope does to the organizations and people under it.
import { validValues } from './effectiveValues';
import { chainFromScopes, effectiveEntryOf } from './policy';
import type { ChainEntry, Organization, ScopeChain, ScopeValue, ScopeValues } from './policy';
import { introducedRisks, type Risk, type RiskGroup } from './risks';
import { isSameValue, settingIds, type SettingId, type Values } from './settings';

export type OwnValues = Readonly<Partial<Record<SettingId, unknown>>>;

/**
 * `values`: the organization's own; empty where the organization itself is the scope that changes. `people` with
 * access, in groups: how many set precisely these values themselves, which may be none.
 */
export type AffectedOrganization = Organization & {
  values: ScopeValues;
  people: readonly { values: OwnValues; people: number }[];
};

type SetAsideValue = { id: SettingId } & Pick<ScopeValue, 'value' | 'updatedBy' | 'updatedAt' | 'reason'>;

export type OrganizationImpact = {
  organization: Organization;
  /** How many of its people get other effective values. */
  people: number;
  /** Effective values of the organization. */
  changes: readonly { id: SettingId; from: unknown; to: unknown }[];
  risks: readonly RiskGroup[];
  /** The organization's own values that are in effect before the change and not after it. */
  setAside: readonly SetAsideValue[];
};

/** Only numbers, because nobody may read the values of another person. */
export type PeopleImpact = {
  /** People with access under the scope that changes. */
  reached: number;
  /** Their effective values change. */
  changed: number;
  /** A value of their own is in effect before the change and not after it. */
  setAside: number;
  /** Exposed to a new risk. */
  atRisk: number;
  risks: Readonly<Partial<Record<Risk, number>>>;
};

export type Impact = {
  people: PeopleImpact;
  /** Those whose effective values change: with risks first, then by name. */
  organizations: readonly OrganizationImpact[];
};

const effectiveEntryIn = (id: SettingId, chain: ScopeChain): ChainEntry => effectiveEntryOf(chainFromScopes(id, chain));

const effectiveValuesIn = (chain: ScopeChain): Partial<Values> =>
  validValues((id) => effectiveEntryIn(id, chain).value);

/** `setAside`: the scope's own values that are in effect before the change and not after it. */
type Difference = Pick<OrganizationImpact, 'changes' | 'risks'> & { setAside: readonly SettingId[] };

/** `before` and `after` end with the scope that changes. */
type ChainChange = { before: ScopeChain; after: ScopeChain; changed: readonly SettingId[] };

/** @param scope the last of both chains */
const differenceAt = (scope: ScopeChain[number], { before, after, changed }: ChainChange): Difference => {
  const changes: { id: SettingId; from: unknown; to: unknown }[] = [];
  const setAside: SettingId[] = [];
  for (const id of changed) {
    const [now, then] = [effectiveEntryIn(id, before), effectiveEntryIn(id, after)];
    if (!isSameValue(now.value, then.value)) changes.push({ id, from: now.value, to: then.value });
    const isOwn = scope.values[id] !== undefined && now.scope === scope.scope;
    if (isOwn && then.scope !== scope.scope) setAside.push(id);
  }
  // Equal values have equal risks.
  const risks = changes.length > 0 ? introducedRisks(effectiveValuesIn(before), effectiveValuesIn(after)) : [];
  return { changes, risks, setAside };
};

const keyOf = (scopes: ScopeChain): string =>
  JSON.stringify(
    scopes.map(({ values }) => Object.entries(values).map(([id, { value, enforced }]) => [id, value, enforced])),
  );

/**
 * What the change does at a scope under the one that changes: an organization, or a person with their organization as
 * `parents`. Computed once for the same values, because many organizations and people have the same.
 */
const differencesOf = ({ before, after, changed }: ChainChange) => {
  const known = new Map<string, Difference>();
  return (scope: ScopeChain[number], parents: ScopeChain = []): Difference => {
    const under = [...parents, scope];
    const key = keyOf(under);
    const chains = { before: [...before, ...under], after: [...after, ...under], changed };
    const difference = known.get(key) ?? differenceAt(scope, chains);
    known.set(key, difference);
    return difference;
  };
};

const countPeople = ({ changes, setAside, risks }: Difference, people: number): PeopleImpact => {
  const newRisks = risks.flatMap((group) => group.risks);
  return {
    reached: people,
    changed: changes.length > 0 ? people : 0,
    setAside: setAside.length > 0 ? people : 0,
    atRisk: newRisks.length > 0 ? people : 0,
    risks: people > 0 ? Object.fromEntries(newRisks.map((risk) => [risk, people])) : {},
  };
};

const sum = (numbers: readonly PeopleImpact[]): PeopleImpact => {
  const total = { reached: 0, changed: 0, setAside: 0, atRisk: 0 };
  const byRisk: Partial<Record<Risk, number>> = {};
  for (const each of numbers) {
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += each[key];
    for (const [risk, people] of Object.entries(each.risks) as [Risk, number][])
      byRisk[risk] = (byRisk[risk] ?? 0) + people;
  }
  return { ...total, risks: byRisk };
};

/** Nobody is below a person, so that they enforce nothing. */
const ownScope = (values: OwnValues): ScopeChain[number] => ({
  scope: 'user',
  values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, enforced: false }])),
});

const setAsideValues = (values: ScopeValues, ids: readonly SettingId[]): readonly SetAsideValue[] =>
  ids.flatMap((id) => {
    const own = values[id];
    if (!own) return [];
    const { value, updatedBy, updatedAt, reason } = own;
    return [{ id, value, updatedBy, updatedAt, reason }];
  });

const impactOn = (
  { id, name, values, people }: AffectedOrganization,
  differenceOf: ReturnType<typeof differencesOf>,
): { numbers: PeopleImpact; impact: OrganizationImpact } => {
  const scope = { scope: 'organization', values } as const;
  const { changes, risks, setAside } = differenceOf(scope);
  const numbers = sum(people.map((group) => countPeople(differenceOf(ownScope(group.values), [scope]), group.people)));
  const impact = { changes, risks, setAside: setAsideValues(values, setAside) };
  return { numbers, impact: { organization: { id, name }, people: numbers.changed, ...impact } };
};

/** With risks first, then by name, then by id. */
const byRiskAndName = (one: OrganizationImpact, other: OrganizationImpact): number => {
  const byRisk = Number(other.risks.length > 0) - Number(one.risks.length > 0);
  const key = ({ organization: { name, id } }: OrganizationImpact) => `${name}\0${id}`;
  return byRisk !== 0 ? byRisk : key(one) < key(other) ? -1 : 1;
};

/**
 * @param before the chain that ends with the scope that changes
 * @param after the same with the change
 * @param organizations all that are the scope that changes or under it
 */
export const impactOf = (
  before: ScopeChain,
  after: ScopeChain,
  organizations: readonly AffectedOrganization[],
): Impact => {
  const [former, next] = [before.at(-1)?.values ?? {}, after.at(-1)?.values ?? {}];
  const changed = settingIds.filter((id) => !isSameValue(former[id], next[id]));
  const differenceOf = differencesOf({ before, after, changed });
  const impacts = organizations.map((organization) => impactOn(organization, differenceOf));
  return {
    people: sum(impacts.map(({ numbers }) => numbers)),
    organizations: impacts
      .map(({ impact }) => impact)
      .filter(({ changes }) => changes.length > 0)
      .sort(byRiskAndName),
  };
};
