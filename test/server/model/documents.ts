// What the CRM has to tell, by the model: a level's document, its history, whom it reaches.
import { at, isEnforcedAbove, tagOf, type Model, type Own, type Past } from './model';
import { editableScopes, everybody, levelsOf, mayAt, optionIds, options, people, places } from './world';
import type { PersonName, Place } from './world';

type Told = { scope: string; value: unknown; enforced?: true };

const toldBy = (place: Place, { value, enforced, by }: Own) => {
  const { id, name } = people[by];
  const { scope, name: scopeName } = places[place];
  return { scope, scopeName, value, ...(enforced && { enforced }), updatedAt: at, updatedBy: { id, name } };
};

/** A level takes over from the one before unless that enforces. */
const inEffectOf = (told: readonly Told[], shipped: Told): Told =>
  told.reduce((former, next) => (former.enforced ? former : next), shipped);

const attributesAt = (model: Model, place: Place, person: PersonName, option: string) => {
  const { dataType, shipped, constraints } = options[option] ?? {};
  const unsaid = { scope: 'default', value: shipped };
  const told = levelsOf(place).flatMap((each) => {
    const own = model.levels[each].said[option];
    return own ? [toldBy(each, own)] : [];
  });
  const winner = inEffectOf(told, unsaid);
  return {
    scope: places[place].scope,
    dataType,
    value: winner.value,
    ...(winner !== unsaid && { createdAt: at, updatedAt: at }),
    useParentScopeValue: model.levels[place].said[option] === undefined,
    valueScope: winner.scope,
    editable: mayAt(place, person) === 'change' && !isEnforcedAbove(model, place, option),
    ...(constraints && { constraints }),
    chain: [unsaid, ...told].map((entry) => ({ ...entry, inEffect: entry === winner })),
  };
};

export const documentAt = (model: Model, place: Place, person: PersonName) => {
  const where = places[place];
  const identifiers = optionIds.map((id) => ({ type: 'configurationoptions', id }));
  return {
    data: {
      type: 'configuration',
      id: 'outlook',
      relationships: { options: { data: identifiers } },
      meta: {
        scope: where.scope,
        ...('id' in where && { scopeId: where.id, organization: where.organization }),
        scopeName: where.name,
        version: tagOf(model, place).replaceAll('"', ''),
        actor: people[person],
        editableScopes: editableScopes[person],
      },
    },
    included: identifiers.map((each) => ({ ...each, attributes: attributesAt(model, place, person, each.id) })),
  };
};

/** Newest first. */
export const historyAt = (model: Model, place: Place, option?: string): Past[] =>
  model.history
    .filter((told) => told.place === place)
    .map(({ change }) => change)
    .filter(({ entries }) => option === undefined || entries.some((entry) => entry.option === option))
    .reverse();

type WithOthersUnder = 'system' | 'acme' | 'globex';

/** The names of those under the level who override, or who do not. */
export const reachedAt = (model: Model, place: WithOthersUnder, option: string, overriding: boolean): string[] =>
  everybody
    .filter(({ organization }) => place === 'system' || place === organization)
    .filter(({ organization, level }) => {
      const between: (Place | undefined)[] = place === 'system' ? [organization, level] : [level];
      return overriding === between.some((each) => each !== undefined && option in model.levels[each].said);
    })
    .map(({ name }) => name);

export const countsAt = (model: Model, place: WithOthersUnder) =>
  Object.fromEntries(
    optionIds.map((option) => [
      option,
      {
        inheriting: reachedAt(model, place, option, false).length,
        overriding: reachedAt(model, place, option, true).length,
      },
    ]),
  );
