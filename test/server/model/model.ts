// A small model of the CRM: the values, versions and history of each place, and the expected response to a change.
import { documentAt } from './documents';
import { chainOf, mayAt, people, placeNames, places, type PersonName, type Place } from './world';

export const at = '2026-12-01T10:00:00.000Z';

export type StoredValue = { value: unknown; enforced: boolean; by: PersonName; reason?: string };
type StoredValues = Record<string, StoredValue>;
type Entry = { option: string; action: string; from?: unknown; fromEnforced?: true; to?: unknown; toEnforced?: true };
export type HistoryAttributes = {
  at: string;
  actor: object;
  scope: string;
  scopeName: string;
  version: string;
  reason?: string;
  entries: Entry[];
};

/** `versions`: the values of each version. `history`: of all places, oldest first. */
export type Model = {
  scopes: Record<Place, { values: StoredValues; versions: StoredValues[] }>;
  history: { place: Place; change: HistoryAttributes }[];
  /** Every ETag so far; the current one is the last. */
  tags: Record<Place, string[]>;
};

export type Attributes = { useParentScopeValue: boolean; value?: unknown; enforced?: boolean };
export type Edits = Record<string, Attributes>;
export type Intent = { person: PersonName; place: Place; tag: string; edits: Edits; reason?: string | undefined };

/** Errors are reduced to code and pointer; `version` and `changes` are those of a 412. */
export type ModelResponse =
  | { status: number; etag: string | null; document: unknown }
  | { status: number; errors: string[]; version?: unknown; changes?: unknown };

const versionOf = (model: Model, place: Place): number => model.scopes[place].versions.length - 1;
const computedTag = (model: Model, place: Place): string =>
  `"${[...chainOf(place).map((each) => `${places[each].letter}${versionOf(model, each)}`), 'a1'].join('-')}"`;

export const tagOf = (model: Model, place: Place): string => model.tags[place].at(-1) ?? '';

export const emptyModel = (): Model => {
  const perPlace = <Value>(value: () => Value) =>
    Object.fromEntries(placeNames.map((place) => [place, value()])) as Record<Place, Value>;
  const model: Model = {
    scopes: perPlace(() => ({ values: {}, versions: [{}] })),
    history: [],
    tags: perPlace((): string[] => []),
  };
  for (const place of placeNames) model.tags[place].push(computedTag(model, place));
  return model;
};

export const rejected = (status: number, ...errors: string[]): ModelResponse => ({ status, errors });

/** The changes in the place's chain that are newer than the tag, oldest first. */
const changesSince = (model: Model, place: Place, tag: string): HistoryAttributes[] => {
  const versionIn = (each: Place) => Number(new RegExp(`${places[each].letter}(\\d+)`).exec(tag)?.[1]);
  return model.history
    .filter((each) => chainOf(place).includes(each.place))
    .filter((each) => Number(each.change.version.slice(1)) > versionIn(each.place))
    .map(({ change }) => change);
};

const entryOf = (
  option: string,
  { useParentScopeValue, value, enforced }: Attributes,
  former?: StoredValue,
): Entry | undefined => {
  const from = former && { from: former.value, ...(former.enforced && { fromEnforced: true as const }) };
  if (useParentScopeValue) return former && { option, action: 'remove', ...from };
  const after = enforced ?? former?.enforced ?? false;
  if (former?.value === value && former?.enforced === after) return undefined;
  const to = { to: value, ...(after && { toEnforced: true as const }) };
  return { option, action: former ? 'update' : 'create', ...from, ...to };
};

const record = (model: Model, { person, place, reason }: Intent, entries: Entry[]): void => {
  const { values: formerValues, versions } = model.scopes[place];
  const values = { ...formerValues };
  const withReason = reason === undefined ? {} : { reason };
  for (const { option, action, to, toEnforced } of entries) {
    if (action === 'remove') Reflect.deleteProperty(values, option);
    else values[option] = { value: to, enforced: toEnforced === true, by: person, ...withReason };
  }
  model.scopes[place] = { values, versions: [...versions, values] };
  const { scope, name: scopeName, letter } = places[place];
  const { id, name } = people[person];
  const version = `${letter}${versionOf(model, place)}`;
  model.history.push({ place, change: { at, actor: { id, name }, scope, scopeName, version, ...withReason, entries } });
  for (const each of placeNames) {
    if (chainOf(each).includes(place)) model.tags[each].push(computedTag(model, each));
  }
};

/** Whether a scope above enforces the option. */
export const isEnforcedAbove = (model: Model, place: Place, option: string): boolean =>
  chainOf(place).some((each) => each !== place && model.scopes[each].values[option]?.enforced === true);

const invalidIn = (place: Place, edits: Edits): string[] =>
  Object.values(edits).flatMap(({ useParentScopeValue, value, enforced }, index) => [
    ...(!useParentScopeValue && value === 0 ? [`range /included/${index}/attributes/value`] : []),
    ...(enforced === true && (useParentScopeValue || places[place].scope === 'user')
      ? [`not_enforceable /included/${index}/attributes/enforced`]
      : []),
  ]);

/** The expected response. A change that is accepted is applied to the model. */
export const respond = (model: Model, intent: Intent): ModelResponse => {
  const { person, place, tag, edits } = intent;
  const may = mayAt(place, person);
  if (may === 'unknown') return rejected(404, 'not_found');
  if (may !== 'change') return rejected(403, 'access_denied');
  if (tag !== tagOf(model, place)) {
    const version = tagOf(model, place).replaceAll('"', '');
    return { ...rejected(412, 'precondition_failed'), version, changes: changesSince(model, place, tag) };
  }
  const invalid = invalidIn(place, edits);
  if (invalid.length > 0) return rejected(400, ...invalid);
  const enforced = Object.keys(edits).flatMap((option, index) =>
    isEnforcedAbove(model, place, option) ? [`enforced /included/${index}`] : [],
  );
  if (enforced.length > 0) return rejected(403, ...enforced);
  const { values } = model.scopes[place];
  const entries = Object.entries(edits).flatMap(([option, edit]) => entryOf(option, edit, values[option]) ?? []);
  if (entries.length > 0) record(model, intent, entries);
  return { status: 200, etag: tagOf(model, place), document: documentAt(model, place, person) };
};
