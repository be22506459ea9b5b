// A small model of the CRM: what each level says, its versions and its history, and the answer that a change deserves.
import { documentAt } from './documents';
import { levelsOf, mayAt, people, placeNames, places, type PersonName, type Place } from './world';

export const at = '2026-12-01T10:00:00.000Z';

export type Own = { value: unknown; enforced: boolean; by: PersonName };
type Said = Record<string, Own>;
type Entry = { option: string; action: string; from?: unknown; fromEnforced?: true; to?: unknown; toEnforced?: true };
export type Past = {
  at: string;
  actor: object;
  scope: string;
  scopeName: string;
  version: string;
  reason?: string;
  entries: Entry[];
};

/** `past`: everything that the level said, by version. `history` is of all levels, oldest first. */
export type Model = {
  levels: Record<Place, { said: Said; past: Said[] }>;
  history: { place: Place; change: Past }[];
  /** Every tag that a level has had: the present one is the last. */
  tags: Record<Place, string[]>;
};

export type Attributes = { useParentScopeValue: boolean; value?: unknown; enforced?: boolean };
export type Edits = Record<string, Attributes>;
export type Intent = { person: PersonName; place: Place; tag: string; edits: Edits; reason?: string };

/** An answer as far as it matters: errors by code and place; of a 412 what has changed since. */
export type Answer =
  | { status: number; etag: string | null; document: unknown }
  | { status: number; errors: string[]; version?: unknown; changes?: unknown };

const versionOf = (model: Model, place: Place): number => model.levels[place].past.length - 1;
const computedTag = (model: Model, place: Place): string =>
  `"${[...levelsOf(place).map((each) => `${places[each].letter}${versionOf(model, each)}`), 'a1'].join('-')}"`;

export const tagOf = (model: Model, place: Place): string => model.tags[place].at(-1) ?? '';

export const emptyModel = (): Model => {
  const perPlace = <Value>(value: () => Value) =>
    Object.fromEntries(placeNames.map((place) => [place, value()])) as Record<Place, Value>;
  const model: Model = {
    levels: perPlace(() => ({ said: {}, past: [{}] })),
    history: [],
    tags: perPlace((): string[] => []),
  };
  for (const place of placeNames) model.tags[place].push(computedTag(model, place));
  return model;
};

export const refused = (status: number, ...errors: string[]): Answer => ({ status, errors });

/** The changes of all levels up to this one that are newer than the tag, oldest first. */
const since = (model: Model, place: Place, tag: string): Past[] => {
  const seen = (each: Place) => Number(new RegExp(`${places[each].letter}(\\d+)`).exec(tag)?.[1]);
  return model.history
    .filter((told) => levelsOf(place).includes(told.place))
    .filter((told) => Number(told.change.version.slice(1)) > seen(told.place))
    .map(({ change }) => change);
};

const entryOf = (
  option: string,
  { useParentScopeValue, value, enforced }: Attributes,
  own?: Own,
): Entry | undefined => {
  const from = own && { from: own.value, ...(own.enforced && { fromEnforced: true as const }) };
  if (useParentScopeValue) return own && { option, action: 'remove', ...from };
  const after = enforced ?? own?.enforced ?? false;
  if (own?.value === value && own?.enforced === after) return undefined;
  const to = { to: value, ...(after && { toEnforced: true as const }) };
  return { option, action: own ? 'update' : 'create', ...from, ...to };
};

const record = (model: Model, { person, place, reason }: Intent, entries: Entry[]): void => {
  const level = model.levels[place];
  const said = { ...level.said };
  for (const { option, action, to, toEnforced } of entries) {
    if (action === 'remove') Reflect.deleteProperty(said, option);
    else said[option] = { value: to, enforced: toEnforced === true, by: person };
  }
  model.levels[place] = { said, past: [...level.past, said] };
  const { scope, name: scopeName, letter } = places[place];
  const { id, name } = people[person];
  const version = `${letter}${versionOf(model, place)}`;
  const why = reason === undefined ? {} : { reason };
  model.history.push({ place, change: { at, actor: { id, name }, scope, scopeName, version, ...why, entries } });
  for (const each of placeNames) {
    if (levelsOf(each).includes(place)) model.tags[each].push(computedTag(model, each));
  }
};

/** Below a level that enforces it, whatever it says itself. */
export const isEnforcedAbove = (model: Model, place: Place, option: string): boolean =>
  levelsOf(place).some((each) => each !== place && model.levels[each].said[option]?.enforced === true);

const wrongIn = (place: Place, edits: Edits): string[] =>
  Object.values(edits).flatMap(({ useParentScopeValue, value, enforced }, index) => [
    ...(!useParentScopeValue && value === 0 ? [`range /included/${index}/attributes/value`] : []),
    ...(enforced === true && (useParentScopeValue || places[place].scope === 'user')
      ? [`not_enforceable /included/${index}/attributes/enforced`]
      : []),
  ]);

/** What the CRM has to answer; where that is yes, the model has changed too. */
export const answerTo = (model: Model, intent: Intent): Answer => {
  const { person, place, tag, edits } = intent;
  const may = mayAt(place, person);
  if (may === 'unknown') return refused(404, 'not_found');
  if (may !== 'change') return refused(403, 'access_denied');
  if (tag !== tagOf(model, place)) {
    const version = tagOf(model, place).replaceAll('"', '');
    return { ...refused(412, 'precondition_failed'), version, changes: since(model, place, tag) };
  }
  const wrong = wrongIn(place, edits);
  if (wrong.length > 0) return refused(400, ...wrong);
  const enforced = Object.keys(edits).flatMap((option, index) =>
    isEnforcedAbove(model, place, option) ? [`enforced /included/${index}`] : [],
  );
  if (enforced.length > 0) return refused(403, ...enforced);
  const { said } = model.levels[place];
  const entries = Object.entries(edits).flatMap(([option, edit]) => entryOf(option, edit, said[option]) ?? []);
  if (entries.length > 0) record(model, intent, entries);
  return { status: 200, etag: tagOf(model, place), document: documentAt(model, place, person) };
};
