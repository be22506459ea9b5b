// Whom a level reaches: for each option how many people take over what it says, how many override it, and who they are.
import * as v from 'valibot';
import { settingIds, type SettingId } from '../policy/settings';
import { optionIdOf, settingIdOf } from './options';
import { linksSchema, linksTo, pageAfter } from './page';
import { read } from './contractError';

/** People under a level: nobody between it and them says anything (`inheriting`), or somebody does (`overriding`). */
export const sides = ['inheriting', 'overriding'] as const;
export type Side = (typeof sides)[number];
export type Reach = Readonly<Record<Side, number>>;
/** As a pane is told of them: it has no use for their id. */
export type Reached = { name: string; organization: string };

/** @param linkTo where the people of one side are told of; undefined for whoever may not see them */
export const writeReach = (
  reach: Readonly<Record<SettingId, Reach>>,
  linkTo: ((option: string, side: Side) => string) | undefined,
) => ({
  data: settingIds.map((setting) => {
    const id = optionIdOf(setting);
    const relationships = linkTo && {
      relationships: Object.fromEntries(sides.map((side) => [side, { links: { related: linkTo(id, side) } }])),
    };
    return { type: 'configurationreach', id, attributes: reach[setting], ...relationships };
  }),
});

const reachSchema = v.object({
  data: v.array(
    v.object({
      type: v.literal('configurationreach'),
      id: v.string(),
      attributes: v.object({ inheriting: v.number(), overriding: v.number() }),
      relationships: v.optional(v.unknown()),
    }),
  ),
});

/** `named`: who they are may be asked. */
export type ToldReach = Readonly<Partial<Record<SettingId, Reach & { named: boolean }>>>;

/** @throws Unreadable */
export const readReach = (document: unknown): ToldReach => {
  const told: Partial<Record<SettingId, Reach & { named: boolean }>> = {};
  for (const { id, attributes, relationships } of read(reachSchema, document).data) {
    const setting = settingIdOf(id);
    if (setting !== undefined) told[setting] = { ...attributes, named: relationships !== undefined };
  }
  return told;
};

export const writeReached = (people: readonly (Reached & { id: string })[], next: string | undefined) => ({
  data: people.map(({ id, name, organization }) => ({ type: 'users', id, attributes: { name, organization } })),
  links: linksTo(next),
});

const reachedSchema = v.object({
  data: v.array(
    v.object({
      type: v.literal('users'),
      id: v.string(),
      attributes: v.object({ name: v.string(), organization: v.string() }),
    }),
  ),
  links: linksSchema,
});

/** One page, in the order of names. @throws Unreadable */
export const readReached = (document: unknown): { people: readonly Reached[]; after: string | undefined } => {
  const { data, links } = read(reachedSchema, document);
  return { people: data.map(({ attributes }) => attributes), after: pageAfter(links.next) };
};
