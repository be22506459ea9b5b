// What a change of one scope does to everybody under it: organizations and people whose effective values change, and their risks.
import { chainAmong, inForce } from './policy';
import type { ChainEntry, Organization, ScopeChain, ScopeValue, ScopeValues } from './policy';
import { introducedRisks, type Risk, type RiskGroup } from './risks';
import { isValueOf, settingIds, type SettingId, type Values } from './settings';

/**
 * An organization that the change reaches, and its people with access: how many set nothing themselves, and what the others set.
 * `values`: what it sets itself; nothing where its own scope is the one that changes.
 */
export type AffectedOrganization = Organization & {
  values: ScopeValues;
  people: { inheriting: number; overriding: readonly ScopeValues[] };
};

type SetAside = { id: SettingId } & Pick<ScopeValue, 'value' | 'updatedBy' | 'updatedAt' | 'reason'>;

export type OrganizationImpact = {
  organization: Organization;
  /** Its people whose effective values change. */
  people: number;
  /** Effective values of the organization. */
  changes: readonly { id: SettingId; from: unknown; to: unknown }[];
  risks: readonly RiskGroup[];
  /** What the organization sets itself, with effect now and without then. */
  setAside: readonly SetAside[];
};

/** Of people only numbers: nobody reads what another person sets. */
export type PeopleImpact = {
  /** With access, under the scope that changes. */
  reached: number;
  /** Their effective values change. */
  changed: number;
  /** Something that they set themselves has effect now and not then. */
  setAside: number;
  /** Exposed to a risk that they are not exposed to now. */
  atRisk: number;
  risks: Readonly<Partial<Record<Risk, number>>>;
};

export type Impact = {
  people: PeopleImpact;
  /** Those whose effective values change: with risks first, then by name. */
  organizations: readonly OrganizationImpact[];
};

const effectiveEntry = (id: SettingId, chain: ScopeChain): ChainEntry => inForce(chainAmong(id, chain));

const effectiveValues = (chain: ScopeChain): Partial<Values> =>
  Object.fromEntries(
    settingIds
      .map((id) => [id, effectiveEntry(id, chain).value] as const)
      .filter(([id, value]) => isValueOf(id, value)),
  );

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

type Difference = Pick<OrganizationImpact, 'changes' | 'risks' | 'setAside'>;

/** `before` and `after`: the scope that changes, last, under those that it inherits from. */
type ChainChange = { before: ScopeChain; after: ScopeChain; changed: readonly SettingId[] };

/** With another scope under the one that changes. */
const extended = ({ before, after, changed }: ChainChange, scope: ScopeChain[number]): ChainChange => ({
  before: [...before, scope],
  after: [...after, scope],
  changed,
});

/** What the change does in one place. @param place the scope there, under the one that changes, with what it sets itself */
const differenceAt = (place: ScopeChain[number], change: ChainChange): Difference => {
  const { before, after } = extended(change, place);
  const changes: { id: SettingId; from: unknown; to: unknown }[] = [];
  const setAside: SetAside[] = [];
  for (const id of change.changed) {
    const [now, then] = [effectiveEntry(id, before), effectiveEntry(id, after)];
    if (!same(now.value, then.value)) changes.push({ id, from: now.value, to: then.value });
    const own = place.values[id];
    if (!own || now.scope !== place.scope || then.scope === place.scope) continue;
    const { value, updatedBy, updatedAt, reason } = own;
    setAside.push({ id, value, updatedBy, updatedAt, reason });
  }
  // The same values have the same risks.
  const risks = changes.length > 0 ? introducedRisks(effectiveValues(before), effectiveValues(after)) : [];
  return { changes, risks, setAside };
};

const numbersOf = ({ changes, setAside, risks }: Difference, people: number): PeopleImpact => {
  const counted = risks.flatMap((group) => group.risks);
  return {
    reached: people,
    changed: changes.length > 0 ? people : 0,
    setAside: setAside.length > 0 ? people : 0,
    atRisk: counted.length > 0 ? people : 0,
    risks: people > 0 ? Object.fromEntries(counted.map((risk) => [risk, people])) : {},
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

const impactOn = (
  { id, name, values, people }: AffectedOrganization,
  change: ChainChange,
): { numbers: PeopleImpact; impact: OrganizationImpact } => {
  const own = { scope: 'organization', values } as const;
  const forPeople = extended(change, own);
  const asPerson = (personal: ScopeValues) => differenceAt({ scope: 'user', values: personal }, forPeople);
  const { changes, risks, setAside } = differenceAt(own, change);
  const numbers = sum([
    numbersOf(asPerson({}), people.inheriting),
    ...people.overriding.map((personal) => numbersOf(asPerson(personal), 1)),
  ]);
  return { numbers, impact: { organization: { id, name }, people: numbers.changed, changes, risks, setAside } };
};

/** With risks first, then by name, then by id. */
const inOrder = (one: OrganizationImpact, other: OrganizationImpact): number => {
  const risky = Number(other.risks.length > 0) - Number(one.risks.length > 0);
  const key = ({ organization: { name, id } }: OrganizationImpact) => `${name}\0${id}`;
  return risky !== 0 ? risky : key(one) < key(other) ? -1 : 1;
};

/**
 * @param before the scope that changes, last, under those that it inherits from
 * @param after the same with the change
 * @param organizations all that the change reaches
 */
export const impactOf = (
  before: ScopeChain,
  after: ScopeChain,
  organizations: readonly AffectedOrganization[],
): Impact => {
  const [former, next] = [before.at(-1)?.values ?? {}, after.at(-1)?.values ?? {}];
  const changed = settingIds.filter((id) => !same(former[id], next[id]));
  const each = organizations.map((organization) => impactOn(organization, { before, after, changed }));
  return {
    people: sum(each.map(({ numbers }) => numbers)),
    organizations: each
      .map(({ impact }) => impact)
      .filter(({ changes }) => changes.length > 0)
      .sort(inOrder),
  };
};
