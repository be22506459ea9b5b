// `meta.impact` in the response to a validation: what the change would do to the people and organizations under its
// scope.
import * as v from 'valibot';
import type { Impact, OrganizationImpact, PeopleImpact } from '../policy/impact';
import { groupRisks, risks, type Risk, type RiskGroup } from '../policy/risks';
import { settingIds, syncTypes, type SyncType } from '../policy/settings';
import { optionIdOf, settingIdOf } from './options';
import { authorSchema, organizationSchema, reasonSchema } from './person';

/** Clients refuse documents that are too large. `bytes` is for all organizations together. */
const limits = { organizations: 100, bytes: 128 * 1024 };

const serializeOrganization = ({ organization, people, changes, risks: groups, setAside }: OrganizationImpact) => ({
  organization,
  people,
  from: Object.fromEntries(changes.map(({ id, from }) => [optionIdOf(id), from])),
  to: Object.fromEntries(changes.map(({ id, to }) => [optionIdOf(id), to])),
  risks: Object.fromEntries(
    groups.flatMap((group) => group.types.map((type) => [optionIdOf(type), group.risks] as const)),
  ),
  setAside: setAside.map(({ id, ...value }) => ({ option: optionIdOf(id), ...value })),
});

/** As many of the first organizations as the limits allow. */
const serializeOrganizations = (organizations: readonly OrganizationImpact[]) => {
  const encoder = new TextEncoder();
  const listed: ReturnType<typeof serializeOrganization>[] = [];
  let bytes = 0;
  for (const organization of organizations.slice(0, limits.organizations)) {
    const next = serializeOrganization(organization);
    bytes += encoder.encode(JSON.stringify(next)).length;
    if (bytes > limits.bytes) break;
    listed.push(next);
  }
  return listed;
};

export const serializeImpact = ({ people, organizations }: Impact) => {
  const listed = serializeOrganizations(organizations);
  const unlisted = organizations.slice(listed.length);
  const unlistedAtRisk = unlisted.filter(({ risks: groups }) => groups.length > 0).length;
  return {
    people,
    organizations: listed,
    ...(unlisted.length > 0 && { more: unlisted.length }),
    ...(unlistedAtRisk > 0 && { moreAtRisk: unlistedAtRisk }),
  };
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const impactSchema = v.object({
  people: v.object({
    reached: count,
    changed: count,
    setAside: count,
    atRisk: count,
    risks: v.record(v.string(), count),
  }),
  organizations: v.array(
    v.object({
      organization: organizationSchema,
      people: count,
      from: v.record(v.string(), v.unknown()),
      to: v.record(v.string(), v.unknown()),
      risks: v.record(v.string(), v.array(v.string())),
      setAside: v.array(
        v.object({
          option: v.string(),
          value: v.unknown(),
          updatedBy: authorSchema,
          updatedAt: v.string(),
          reason: reasonSchema,
        }),
      ),
    }),
  ),
  more: v.optional(count, 0),
  moreAtRisk: v.optional(count, 0),
});

type WireOrganization = v.InferOutput<typeof impactSchema>['organizations'][number];

/** A newer CRM may send risks that this build does not know. */
const parseRisk = (text: string): Risk => risks.find((risk) => risk === text) ?? 'unknown';

const parseRisks = (byOption: WireOrganization['risks']): readonly RiskGroup[] =>
  groupRisks(
    Object.entries(byOption).map(([option, texts]): [SyncType | undefined, readonly Risk[]] => {
      const type = syncTypes.find((each) => each === settingIdOf(option));
      return [type, [...new Set(texts.map((text) => (type ? parseRisk(text) : 'unknown')))]];
    }),
  );

const parseOrganization = ({ from, to, risks: byOption, setAside, ...rest }: WireOrganization): OrganizationImpact => ({
  ...rest,
  changes: settingIds.flatMap((id) => {
    const option = optionIdOf(id);
    return option in from || option in to ? [{ id, from: from[option], to: to[option] }] : [];
  }),
  risks: parseRisks(byOption),
  setAside: setAside.flatMap(({ option, ...value }) => {
    const id = settingIdOf(option);
    return id ? [{ id, ...value }] : [];
  }),
});

const parsePeople = ({ risks: byName, ...numbers }: v.InferOutput<typeof impactSchema>['people']): PeopleImpact => {
  const known: Partial<Record<Risk, number>> = {};
  for (const [name, people] of Object.entries(byName)) {
    const risk = parseRisk(name);
    if (people > 0) known[risk] = Math.max(known[risk] ?? 0, people);
  }
  return { ...numbers, risks: known };
};

/** `unlisted`: how many more organizations are affected; `unlistedAtRisk`: how many of those have a risk. */
export type ParsedImpact = Impact & { unlisted: number; unlistedAtRisk: number };

/** Undefined where a CRM sends no impact, or none that this build can parse. */
export const parseImpact = (document: unknown): ParsedImpact | undefined => {
  const parsed = v.safeParse(v.object({ meta: v.object({ impact: impactSchema }) }), document);
  if (!parsed.success) return undefined;
  const { people, organizations, more, moreAtRisk } = parsed.output.meta.impact;
  return {
    people: parsePeople(people),
    organizations: organizations.map(parseOrganization),
    unlisted: more,
    unlistedAtRisk: moreAtRisk,
  };
};
