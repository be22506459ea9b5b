// `configurationoverview`: for each organization the values that it sets itself, and how many of its people set one.
import * as v from 'valibot';
import type { OrganizationOverview, OverrideCounts } from '../policy/overview';
import { settingIds, type SettingId } from '../policy/settings';
import { optionIdOf } from './options';
import { linksSchema, linksTo, pageAfter } from './page';
import { withDisplayName } from './person';
import { parse } from './contractError';

type BySetting<Value> = Readonly<Partial<Record<SettingId, Value>>>;

const byOption = <Value>(values: BySetting<Value>): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    settingIds.flatMap((id) => {
      const value = values[id];
      return value === undefined ? [] : [[optionIdOf(id), value]];
    }),
  );

/** An option that this build does not know is ignored. */
const bySetting = <Value>(values: Readonly<Record<string, Value>>): BySetting<Value> =>
  Object.fromEntries(
    settingIds.flatMap((id) => {
      const value = values[optionIdOf(id)];
      return value === undefined ? [] : [[id, value]];
    }),
  );

const serializeOrganization = ({ id, name, values, people }: OrganizationOverview) => ({
  type: 'configurationoverview',
  id,
  attributes: {
    name,
    options: Object.fromEntries(
      Object.entries(byOption(values)).map(([option, { value, enforced, inEffect }]) => [
        option,
        { value, ...(enforced && { enforced }), inEffect },
      ]),
    ),
    people: byOption(people),
  },
});

/** @param counts over all organizations @param next the link to the next page; undefined on the last */
export const serializeOverview = (
  organizations: readonly OrganizationOverview[],
  counts: Readonly<Record<SettingId, OverrideCounts>>,
  next: string | undefined,
) => ({
  data: organizations.map(serializeOrganization),
  links: linksTo(next),
  meta: { counts: byOption(counts) },
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const overviewSchema = v.object({
  data: v.array(
    v.object({
      type: v.literal('configurationoverview'),
      id: v.string(),
      attributes: v.object({
        name: v.string(),
        options: v.record(
          v.string(),
          v.object({ value: v.unknown(), enforced: v.optional(v.boolean(), false), inEffect: v.boolean() }),
        ),
        people: v.record(v.string(), count),
      }),
    }),
  ),
  links: linksSchema,
  meta: v.object({ counts: v.record(v.string(), v.object({ organizations: count, people: count })) }),
});

/** `counts`: over all organizations, not only those of the page; a setting that the CRM does not offer is missing. */
export type OverviewPage = {
  organizations: readonly OrganizationOverview[];
  counts: BySetting<OverrideCounts>;
  after: string | undefined;
};

/** One page, ordered by name; `after` is the cursor of the next page. @throws ContractError */
export const parseOverview = (document: unknown): OverviewPage => {
  const { data, links, meta } = parse(overviewSchema, document);
  return {
    organizations: data.map(({ id, attributes: { name, options, people } }) =>
      withDisplayName({ id, name, values: bySetting(options), people: bySetting(people) }),
    ),
    counts: bySetting(meta.counts),
    after: pageAfter(links.next),
  };
};
