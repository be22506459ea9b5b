// The documents that the model expects: configurations, histories, audiences and overviews.
import { at, attributesIn, authorIn, isEnforcedAbove, tagOf } from './model';
import type { HistoryAttributes, HistoryFilter, Model, StoredValue } from './model';
import { chainOf, editableScopes, everybody, mayAt, optionIds, options, people, places } from './world';
import type { PersonName, Place } from './world';

type ChainEntry = { scope: string; value: unknown; enforced?: true };

const entryOf = (model: Model, place: Place, { value, enforced, by, reason }: StoredValue) => {
  const { scope, name: scopeName } = places[place];
  return {
    scope,
    scopeName,
    value,
    ...(enforced && { enforced }),
    updatedAt: at,
    updatedBy: authorIn(model, by),
    ...(reason !== undefined && { reason }),
  };
};

/** Each scope overrides the one before unless that enforces its value. */
const effectiveEntryOf = (entries: readonly ChainEntry[], shipped: ChainEntry): ChainEntry =>
  entries.reduce((former, next) => (former.enforced ? former : next), shipped);

const attributesAt = (model: Model, place: Place, person: PersonName, option: string) => {
  const { dataType, shipped, constraints } = options[option] ?? {};
  const defaultEntry = { scope: 'default', value: shipped };
  const entries = chainOf(place).flatMap((each) => {
    const stored = model.scopes[each].values[option];
    return stored ? [entryOf(model, each, stored)] : [];
  });
  const effective = effectiveEntryOf(entries, defaultEntry);
  return {
    scope: places[place].scope,
    dataType,
    value: effective.value,
    ...(effective === defaultEntry ? { createdAt: null, updatedAt: null } : { createdAt: at, updatedAt: at }),
    useParentScopeValue: model.scopes[place].values[option] === undefined,
    valueScope: effective.scope,
    editable: mayAt(place, person) === 'change' && !isEnforcedAbove(model, place, option),
    ...(constraints && { constraints }),
    chain: [defaultEntry, ...entries].map((entry) => ({ ...entry, inEffect: entry === effective })),
  };
};

export const documentAt = (model: Model, place: Place, person: PersonName) => {
  const placeData = places[place];
  const identifiers = optionIds.map((id) => ({ type: 'configurationoptions', id }));
  return {
    data: {
      type: 'configuration',
      id: 'outlook',
      relationships: { options: { data: identifiers } },
      meta: {
        scope: placeData.scope,
        ...('id' in placeData && { scopeId: placeData.id, organization: placeData.organization }),
        scopeName: placeData.name,
        version: tagOf(model, place).replaceAll('"', ''),
        actor: people[person],
        editableScopes: editableScopes[person],
      },
    },
    included: identifiers.map((each) => ({ ...each, attributes: attributesAt(model, place, person, each.id) })),
  };
};

/** Newest first. */
export const historyAt = (
  model: Model,
  place: Place,
  { option, withParents = false }: HistoryFilter,
): HistoryAttributes[] =>
  model.history
    .filter((each) => each.place === place || (withParents && chainOf(place).includes(each.place)))
    .map((each) => attributesIn(model, each))
    .filter(({ entries }) => option === undefined || entries.some((entry) => entry.option === option))
    .reverse();

export type PlaceWithAudience = 'system' | 'acme' | 'globex';

/** Names of the people under the place who override the option, or who inherit it. */
export const membersAt = (model: Model, place: PlaceWithAudience, option: string, overriding: boolean): string[] =>
  everybody
    .filter(({ organization }) => place === 'system' || place === organization)
    .filter(({ organization, place: own }) => {
      const between: (Place | undefined)[] = place === 'system' ? [organization, own] : [own];
      return overriding === between.some((each) => each !== undefined && option in model.scopes[each].values);
    })
    .map(({ name }) => name);

export const countsAt = (model: Model, place: PlaceWithAudience) =>
  Object.fromEntries(
    optionIds.map((option) => [
      option,
      {
        inheriting: membersAt(model, place, option, false).length,
        overriding: membersAt(model, place, option, true).length,
      },
    ]),
  );

const peopleWith = (model: Model, option: string, organization?: 'acme' | 'globex'): number =>
  everybody
    .filter((each) => organization === undefined || each.organization === organization)
    .filter(({ place }) => place !== undefined && option in model.scopes[place].values).length;

const overviewOf = (model: Model, organization: 'acme' | 'globex') => {
  const { id, name } = places[organization];
  const stored = Object.entries(model.scopes[organization].values);
  const options = stored.map(([option, { value, enforced }]) => {
    const inEffect = model.scopes.system.values[option]?.enforced !== true;
    return [option, { value, ...(enforced && { enforced }), inEffect }];
  });
  const people = optionIds.map((option) => [option, peopleWith(model, option, organization)] as const);
  return {
    type: 'configurationoverview',
    id,
    attributes: {
      name,
      options: Object.fromEntries(options) as object,
      people: Object.fromEntries(people.filter(([, count]) => count > 0)) as object,
    },
  };
};

export const overviewAt = (model: Model) => {
  const organizations = ['acme', 'globex'] as const;
  const counts = optionIds.map((option) => [
    option,
    {
      organizations: organizations.filter((each) => option in model.scopes[each].values).length,
      people: peopleWith(model, option),
    },
  ]);
  return {
    data: organizations
      .map((each) => overviewOf(model, each))
      .filter(({ attributes: { options: own, people } }) => Object.keys({ ...own, ...people }).length > 0),
    links: {},
    meta: { counts: Object.fromEntries(counts) as object },
  };
};
