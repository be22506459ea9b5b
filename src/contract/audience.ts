// The audience of a scope: for each option how many people inherit its value, how many override it, and who they are.
import * as v from 'valibot';
import { settingIds, type SettingId } from '../policy/settings';
import { optionIdOf, settingIdOf } from './options';
import { linksSchema, linksTo, pageAfter } from './page';
import { nameSchema, withDisplayName } from './person';
import { parse } from './contractError';

/** `overriding`: a scope between the audience's scope and the person, or the person, sets a value. */
export const audienceGroups = ['inheriting', 'overriding'] as const;
export type AudienceGroup = (typeof audienceGroups)[number];
export type AudienceCounts = Readonly<Record<AudienceGroup, number>>;
/** Parsed without the id, which the pane does not use. */
export type AudienceMember = { name: string; organization: string };

/** @param linkTo the URL of the members of one group; undefined for actors who may not see them */
export const serializeAudience = (
  audience: Readonly<Record<SettingId, AudienceCounts>>,
  linkTo: ((option: string, group: AudienceGroup) => string) | undefined,
) => ({
  data: settingIds.map((setting) => {
    const id = optionIdOf(setting);
    const relationships = linkTo && {
      relationships: Object.fromEntries(
        audienceGroups.map((group) => [group, { links: { related: linkTo(id, group) } }]),
      ),
    };
    return { type: 'configurationreach', id, attributes: audience[setting], ...relationships };
  }),
});

export const audienceSchema = v.object({
  data: v.array(
    v.object({
      type: v.literal('configurationreach'),
      id: v.string(),
      attributes: v.object({ inheriting: v.number(), overriding: v.number() }),
      relationships: v.optional(v.unknown()),
    }),
  ),
});

/** `named`: the actor may list the members. */
export type AudienceBySetting = Readonly<Partial<Record<SettingId, AudienceCounts & { named: boolean }>>>;

/** @throws ContractError */
export const parseAudience = (document: unknown): AudienceBySetting => {
  const audience: Partial<Record<SettingId, AudienceCounts & { named: boolean }>> = {};
  for (const { id, attributes, relationships } of parse(audienceSchema, document).data) {
    const setting = settingIdOf(id);
    if (setting !== undefined) audience[setting] = { ...attributes, named: relationships !== undefined };
  }
  return audience;
};

export const serializeAudienceMembers = (
  members: readonly (AudienceMember & { id: string })[],
  next: string | undefined,
) => ({
  data: members.map(({ id, name, organization }) => ({ type: 'users', id, attributes: { name, organization } })),
  links: linksTo(next),
});

export const membersSchema = v.object({
  data: v.array(
    v.object({
      type: v.literal('users'),
      id: v.string(),
      attributes: v.object({ name: v.string(), organization: nameSchema }),
    }),
  ),
  links: linksSchema,
});

/** One page, ordered by name. @throws ContractError */
export const parseAudienceMembers = (
  document: unknown,
): { people: readonly AudienceMember[]; after: string | undefined } => {
  const { data, links } = parse(membersSchema, document);
  const people = data.map(({ id, attributes: { name, organization } }) => ({
    name: withDisplayName({ id, name }).name,
    organization: organization ?? '',
  }));
  return { people, after: pageAfter(links.next) };
};
