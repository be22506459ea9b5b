// A small model of the CRM: the values, versions and history of each place, and the expected response to a change.
import { documentAt } from './documents';
import { chainOf, emails, mayAt, people, placeNames, places, type PersonName, type Place } from './world';

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

/** `withParents`: with the places that the place inherits from. @default false */
export type HistoryFilter = { option?: string | undefined; withParents?: boolean };

type StoredChange = { place: Place; by: PersonName; change: Omit<HistoryAttributes, 'actor'> };

/**
 * `versions`: the values after each change. `newAddresses`: how often an author of the values got another address, which
 * makes a version too. `history`: of all places, oldest first.
 */
export type Model = {
  scopes: Record<Place, { values: StoredValues; versions: StoredValues[]; newAddresses: number }>;
  history: StoredChange[];
  /** A person without one is missing. */
  emails: Partial<Record<PersonName, string>>;
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

const versionOf = ({ scopes }: Model, place: Place): number =>
  scopes[place].versions.length - 1 + scopes[place].newAddresses;
const computedTag = (model: Model, place: Place): string =>
  `"${[...chainOf(place).map((each) => `${places[each].letter}${versionOf(model, each)}`), 'a1'].join('-')}"`;

export const tagOf = (model: Model, place: Place): string => model.tags[place].at(-1) ?? '';

export const emptyModel = (): Model => {
  const perPlace = <Value>(value: () => Value) =>
    Object.fromEntries(placeNames.map((place) => [place, value()])) as Record<Place, Value>;
  const model: Model = {
    scopes: perPlace(() => ({ values: {}, versions: [{}], newAddresses: 0 })),
    history: [],
    emails: { ...emails },
    tags: perPlace((): string[] => []),
  };
  for (const place of placeNames) model.tags[place].push(computedTag(model, place));
  return model;
};

/** A person as an author, with the present address. */
export const authorIn = ({ emails: present }: Model, person: PersonName): object => {
  const { id, name } = people[person];
  const email = present[person];
  return { id, name, ...(email !== undefined && { email }) };
};

export const attributesIn = (model: Model, { by, change }: StoredChange): HistoryAttributes => ({
  ...change,
  actor: authorIn(model, by),
});

const pushTags = (model: Model, changed: readonly Place[]): void => {
  for (const place of placeNames) {
    if (chainOf(place).some((each) => changed.includes(each))) model.tags[place].push(computedTag(model, place));
  }
};

/** Every place with a value by the person gets a new version. */
export const changeEmail = (model: Model, person: PersonName, email: string | undefined): void => {
  if (model.emails[person] === email) return;
  if (email === undefined) Reflect.deleteProperty(model.emails, person);
  else model.emails[person] = email;
  const changed = placeNames.filter((place) =>
    Object.values(model.scopes[place].values).some(({ by }) => by === person),
  );
  for (const place of changed) model.scopes[place].newAddresses += 1;
  pushTags(model, changed);
};

export const rejected = (status: number, ...errors: string[]): ModelResponse => ({ status, errors });

/** The changes in the place's chain that are newer than the tag, oldest first. */
const changesSince = (model: Model, place: Place, tag: string): HistoryAttributes[] => {
  const versionIn = (each: Place) => Number(new RegExp(`${places[each].letter}(\\d+)`).exec(tag)?.[1]);
  return model.history
    .filter((each) => chainOf(place).includes(each.place))
    .filter((each) => Number(each.change.version.slice(1)) > versionIn(each.place))
    .map((each) => attributesIn(model, each));
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
  const { values: formerValues, versions, newAddresses } = model.scopes[place];
  const values = { ...formerValues };
  const withReason = reason === undefined || reason === '' ? {} : { reason };
  for (const { option, action, to, toEnforced } of entries) {
    if (action === 'remove') Reflect.deleteProperty(values, option);
    else values[option] = { value: to, enforced: toEnforced === true, by: person, ...withReason };
  }
  model.scopes[place] = { values, versions: [...versions, values], newAddresses };
  const { scope, name: scopeName, letter } = places[place];
  const version = `${letter}${versionOf(model, place)}`;
  const change = { at, scope, scopeName, version, ...withReason, entries };
  model.history.push({ place, by: person, change });
  pushTags(model, [place]);
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
