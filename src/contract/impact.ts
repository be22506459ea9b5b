// What a change does to others: `meta.impact` of the answer to a validation.
import * as v from 'valibot';
import type { Impact, OrganizationImpact, PeopleImpact } from '../policy/impact';
import { groupRisks, risks, type Risk, type RiskGroup } from '../policy/risks';
import { settingIds, syncTypes, type SyncType } from '../policy/settings';
import { optionIdOf, settingIdOf } from './options';
import { authorSchema, personSchema } from './person';

/** How many organizations an answer names, and how many bytes they take at most: a reader does not read a document of any size. */
const most = { organizations: 100, bytes: 128 * 1024 };

const writeOrganization = ({ organization, people, changes, risks: groups, setAside }: OrganizationImpact) => ({
  organization,
  people,
  from: Object.fromEntries(changes.map(({ id, from }) => [optionIdOf(id), from])),
  to: Object.fromEntries(changes.map(({ id, to }) => [optionIdOf(id), to])),
  risks: Object.fromEntries(
    groups.flatMap((group) => group.types.map((type) => [optionIdOf(type), group.risks] as const)),
  ),
  setAside: setAside.map(({ id, ...own }) => ({ option: optionIdOf(id), ...own })),
});

/** Of what comes first, as much as an answer may hold. */
const asManyAsFit = (organizations: readonly OrganizationImpact[]) => {
  const encoder = new TextEncoder();
  const written: ReturnType<typeof writeOrganization>[] = [];
  let bytes = 0;
  for (const organization of organizations.slice(0, most.organizations)) {
    const next = writeOrganization(organization);
    bytes += encoder.encode(JSON.stringify(next)).length;
    if (bytes > most.bytes) break;
    written.push(next);
  }
  return written;
};

export const writeImpact = ({ people, organizations }: Impact) => {
  const written = asManyAsFit(organizations);
  const others = organizations.slice(written.length);
  const moreAtRisk = others.filter(({ risks: groups }) => groups.length > 0).length;
  return {
    people,
    organizations: written,
    ...(others.length > 0 && { more: others.length }),
    ...(moreAtRisk > 0 && { moreAtRisk }),
  };
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const impactSchema = v.object({
  people: v.object({
    reached: count,
    changed: count,
    setAside: count,
    atRisk: count,
    risks: v.record(v.string(), count),
  }),
  organizations: v.array(
    v.object({
      organization: personSchema,
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
          reason: v.optional(v.string()),
        }),
      ),
    }),
  ),
  more: v.optional(count, 0),
  moreAtRisk: v.optional(count, 0),
});

type WireOrganization = v.InferOutput<typeof impactSchema>['organizations'][number];

/** A newer CRM may know risks that this build does not: then it cannot tell. */
const readRisk = (text: string): Risk => risks.find((risk) => risk === text) ?? 'unknown';

const readRisks = (byOption: WireOrganization['risks']): readonly RiskGroup[] =>
  groupRisks(
    Object.entries(byOption).map(([option, texts]): [SyncType | undefined, readonly Risk[]] => {
      const type = syncTypes.find((each) => each === settingIdOf(option));
      return [type, [...new Set(texts.map((text) => (type ? readRisk(text) : 'unknown')))]];
    }),
  );

const readOrganization = ({ from, to, risks: byOption, setAside, ...rest }: WireOrganization): OrganizationImpact => ({
  ...rest,
  changes: settingIds.flatMap((id) => {
    const option = optionIdOf(id);
    return option in from || option in to ? [{ id, from: from[option], to: to[option] }] : [];
  }),
  risks: readRisks(byOption),
  setAside: setAside.flatMap(({ option, ...own }) => {
    const id = settingIdOf(option);
    return id ? [{ id, ...own }] : [];
  }),
});

const readPeople = ({ risks: byName, ...numbers }: v.InferOutput<typeof impactSchema>['people']): PeopleImpact => {
  const known: Partial<Record<Risk, number>> = {};
  for (const [name, people] of Object.entries(byName)) {
    const risk = readRisk(name);
    if (people > 0) known[risk] = Math.max(known[risk] ?? 0, people);
  }
  return { ...numbers, risks: known };
};

/** `more`: organizations that are not named; `moreAtRisk` are those of them that have a risk. */
export type ReadImpact = Impact & { more: number; moreAtRisk: number };

/** Undefined where a CRM does not tell, or tells it in a way that this build does not understand. */
export const readImpact = (document: unknown): ReadImpact | undefined => {
  const found = v.safeParse(v.object({ meta: v.object({ impact: impactSchema }) }), document);
  if (!found.success) return undefined;
  const { people, organizations, more, moreAtRisk } = found.output.meta.impact;
  return { people: readPeople(people), organizations: organizations.map(readOrganization), more, moreAtRisk };
};
