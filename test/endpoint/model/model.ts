// What the contract says of a CRM, once more and in little: levels, who may what, enforcement, versions, history and reach.
// It shares nothing with the code under test.

export const shipped: Record<string, unknown> = {
  'outlook.crm_sync_interval': 120,
  'outlook.tasks_enabled': true,
  'outlook.sync_direction': 'bidirectional',
};
export const options = Object.keys(shipped);

export type Scope = 'global' | 'organization' | 'user';
export type Level = { key: string; scope: Scope; id: string | undefined; name: string; under: readonly string[] };

/** `under`: the levels that it inherits from, weakest first. */
export const levels: readonly Level[] = [
  { key: 'g', scope: 'global', id: undefined, name: 'System', under: [] },
  { key: 'o1', scope: 'organization', id: '1', name: 'Acme', under: ['g'] },
  { key: 'o2', scope: 'organization', id: '2', name: 'Globex', under: ['g'] },
  { key: 'u5', scope: 'user', id: '5', name: 'Lena Fischer', under: ['g', 'o1'] },
  { key: 'u2', scope: 'user', id: '2', name: 'Ines Costa', under: ['g', 'o1'] },
  { key: 'u9', scope: 'user', id: '9', name: 'Maya Lindqvist', under: ['g', 'o2'] },
];
export const levelOf = (key: string): Level => {
  const level = levels.find((each) => each.key === key);
  if (!level) throw new Error(`No level ${key}`);
  return level;
};

type Person = { id: string; name: string; reads: readonly string[]; changes: readonly string[] };
const person = (id: string, name: string, reads: string, changes: string): Person => ({
  id,
  name,
  reads: reads.split(' '),
  changes: changes.split(' '),
});
export const people: readonly Person[] = [
  person('2', 'Ines Costa', 'g o1 o2 u2', 'g o1 o2 u2'),
  person('3', 'Tom Okafor', 'g o1', ''),
  person('5', 'Lena Fischer', 'g o1 u5', 'u5'),
  person('7', 'Grace Weber', 'g o1', 'o1'),
  person('8', 'Yusuf Demir', 'g o1', 'o1'),
  person('9', 'Maya Lindqvist', 'g o2 u9', 'o2 u9'),
];
export const personOf = (id: string): Person => {
  const found = people.find((each) => each.id === id);
  if (!found) throw new Error(`No person ${id}`);
  return found;
};
/** Ids of everybody in the demonstration, by the level of their organization. */
const members: Record<string, readonly string[]> = { o1: ['2', '3', '4', '5', '7', '8'], o2: ['9', '10'] };

type Own = { value: unknown; enforced: boolean; by: string };
export type Entry = {
  option: string;
  action: string;
  from?: unknown;
  fromEnforced?: true;
  to?: unknown;
  toEnforced?: true;
};
type Past = { version: number; actor: string; entries: readonly Entry[] };
export type Says = { version: number; own: Readonly<Record<string, Own>>; past: readonly Past[] };
export type Model = Readonly<Record<string, Says>>;

const silent: Says = { version: 0, own: {}, past: [] };
export const nothingSaid: Model = Object.fromEntries(levels.map(({ key }) => [key, silent]));
const saysAt = (model: Model, key: string): Says => model[key] ?? silent;

export const tagOf = (model: Model, key: string): string => {
  const letters = { global: 'g', organization: 'o', user: 'u' };
  const parts = [...levelOf(key).under, key].map((at) => `${letters[levelOf(at).scope]}${saysAt(model, at).version}`);
  return `"${parts.join('-')}-a1"`;
};

/** What one option is asked to become: `enforced` undefined leaves it as it is. */
export type Wish = { remove: true; enforced?: boolean } | { remove: false; value: unknown; enforced?: boolean };
export type Intent = { by: string; at: string; wishes: Readonly<Record<string, Wish>>; tag: string };
export type Outcome = { status: number; codes: readonly string[]; model: Model };

const enforcerAbove = (model: Model, key: string, option: string): string | undefined =>
  levelOf(key).under.find((at) => saysAt(model, at).own[option]?.enforced);

const refused = (model: Model, status: number, codes: readonly string[]): Outcome => ({ status, codes, model });

export const outcomeOf = (model: Model, { by, at, wishes, tag }: Intent): Outcome => {
  const { reads, changes } = personOf(by);
  if (!reads.includes(at)) return refused(model, 404, ['not_found']);
  if (!changes.includes(at)) return refused(model, 403, ['access_denied']);
  if (tag !== tagOf(model, at)) return refused(model, 412, ['precondition_failed']);
  const wished = Object.entries(wishes);
  const wrong = wished.filter(([, wish]) => wish.enforced === true && (wish.remove || levelOf(at).scope === 'user'));
  if (wrong.length > 0)
    return refused(
      model,
      400,
      wrong.map(() => 'not_enforceable'),
    );
  const locked = wished.filter(([option]) => enforcerAbove(model, at, option) !== undefined);
  if (locked.length > 0)
    return refused(
      model,
      403,
      locked.map(() => 'enforced'),
    );
  return { status: 200, codes: [], model: { ...model, [at]: changed(saysAt(model, at), by, wished) } };
};

const changed = (says: Says, by: string, wished: readonly [string, Wish][]): Says => {
  const own: Record<string, Own> = { ...says.own };
  const entries: Entry[] = [];
  for (const [option, wish] of wished) {
    const before = own[option];
    const from = before && { from: before.value, ...(before.enforced && { fromEnforced: true as const }) };
    if (wish.remove) {
      if (before) entries.push({ option, action: 'remove', ...from });
      Reflect.deleteProperty(own, option);
      continue;
    }
    const { value, enforced = before?.enforced ?? false } = wish;
    if (before && before.value === value && before.enforced === enforced) continue;
    const to = { to: value, ...(enforced && { toEnforced: true as const }) };
    entries.push({ option, action: before ? 'update' : 'create', ...from, ...to });
    own[option] = { value, enforced, by };
  }
  if (entries.length === 0) return says;
  const version = says.version + 1;
  return { version, own, past: [{ version, actor: by, entries }, ...says.past] };
};

/** One option as a person has to be told of it. */
export const toldOf = (model: Model, at: string, option: string, by: string) => {
  const said = [...levelOf(at).under, at].flatMap((key) => {
    const own = saysAt(model, key).own[option];
    return own ? [{ key, ...own }] : [];
  });
  const winner = said.find(({ enforced }) => enforced) ?? said.at(-1);
  const chain = [
    { scope: 'default', value: shipped[option], inEffect: winner === undefined },
    ...said.map(({ key, value, enforced, by: author }) => ({
      scope: levelOf(key).scope,
      scopeName: levelOf(key).name,
      value,
      ...(enforced && { enforced }),
      inEffect: key === winner?.key,
      updatedBy: { id: author, name: personOf(author).name },
    })),
  ];
  return {
    value: winner ? winner.value : shipped[option],
    valueScope: winner ? levelOf(winner.key).scope : 'default',
    useParentScopeValue: !said.some(({ key }) => key === at),
    editable: personOf(by).changes.includes(at) && enforcerAbove(model, at, option) === undefined,
    chain,
  };
};

export const pastOf = (model: Model, at: string) =>
  saysAt(model, at).past.map(({ version, actor, entries }) => ({
    version: `${at.slice(0, 1)}${version}`,
    actor: { id: actor, name: personOf(actor).name },
    entries,
  }));

/** What a level says itself. */
export const ownAt = (model: Model, at: string): Says['own'] => saysAt(model, at).own;

export const reachOf = (model: Model, at: string, option: string) => {
  const organizations = at === 'g' ? ['o1', 'o2'] : [at];
  const reached = organizations.flatMap((key) => (members[key] ?? []).map((id) => ({ id, key })));
  const overrides = ({ id, key }: { id: string; key: string }): boolean =>
    saysAt(model, `u${id}`).own[option] !== undefined || (at === 'g' && saysAt(model, key).own[option] !== undefined);
  const overriding = reached.filter(overrides).length;
  return { inheriting: reached.length - overriding, overriding };
};
