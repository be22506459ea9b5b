// What people do to a CRM over HTTP, each with what the model says of it: changes by anybody, two at once, restores, replays, trials.
import fc from 'fast-check';
import type { crm } from '../crm';
import { bodyOf, documentOf, newKey, patch, verdict, type Document } from '../crm';
import * as model from './model';
import type { Intent, Model, Wish } from './model';

export type Real = { ask: ReturnType<typeof crm>['ask']; last: { sent: Sent; etag: string; body: string } | undefined };
type Held = { model: Model; tags: Record<string, string[]> };
type Sent = Intent & { key: string };

const pathOf = (route: string, at: string): string => {
  const { scope, id } = model.levelOf(at);
  return `/api/${route}scope=${scope}${id === undefined ? '' : `&scopeId=${id}`}`;
};
const attributesOf = (wish: Wish) => ({
  useParentScopeValue: wish.remove,
  ...(wish.remove ? {} : { value: wish.value }),
  ...(wish.enforced === undefined ? {} : { enforced: wish.enforced }),
});
const contentOf = (wishes: Intent['wishes'], meta?: object): string =>
  bodyOf(Object.fromEntries(Object.entries(wishes).map(([option, wish]) => [option, attributesOf(wish)])), meta);

const send = ({ ask }: Real, { by, at, wishes, tag, key }: Sent): Promise<Response> =>
  patch(ask, { as: by, path: pathOf('configuration/outlook?', at), ifMatch: tag, key, body: contentOf(wishes) });

const told = ({ status, codes }: model.Outcome): string =>
  [String(status), codes.join(', ')].filter((part) => part !== '').join(' ');

const learn = (held: Held, next: Model): void => {
  held.model = next;
  for (const { key } of model.levels) held.tags[key]?.push(model.tagOf(next, key));
};

type Wished = { by: string; at: string; wishes: Readonly<Record<string, Wish>>; stale: number | undefined };
/** With the tag of now, or with one that was good before. */
const intentOf = (held: Held, { by, at, wishes, stale }: Wished): Intent => {
  const tags = held.tags[at] ?? [];
  const tag = stale === undefined ? undefined : tags[stale % Math.max(tags.length, 1)];
  return { by, at, wishes, tag: tag ?? model.tagOf(held.model, at) };
};

const expectDocument = (document: Document, then: Model, at: string, by: string): void => {
  for (const option of model.options) {
    const { value, valueScope, useParentScopeValue, editable, chain } =
      document.included.find(({ id }) => id === option)?.attributes ?? {};
    const entries = (chain as Record<string, unknown>[]).map(({ updatedAt: _when, ...entry }) => entry);
    expect({ value, valueScope, useParentScopeValue, editable, chain: entries }).toEqual(
      model.toldOf(then, at, option, by),
    );
  }
};

/** Reads a level as somebody who may, and compares all of it. */
export const checkLevel = async ({ ask }: Real, now: Model, at: string): Promise<void> => {
  for (const { id: by } of model.people.filter(({ reads }) => reads.includes(at))) {
    const answer = await ask(`${pathOf('configuration/outlook?', at)}&include=options`, { as: by });
    expect(answer.headers.get('ETag')).toBe(model.tagOf(now, at));
    expectDocument(await documentOf(answer), now, at, by);
  }
};

/** The history of every level, and whom those that have others under them reach. */
export const checkRest = async ({ ask }: Real, now: Model): Promise<void> => {
  for (const { key: at, scope, id } of model.levels) {
    const by = scope === 'user' ? (id ?? '') : '2';
    const history = await ask(pathOf('configurationchanges?filter[section]=outlook&page[size]=100&', at), {
      as: by,
    });
    const { data } = (await history.json()) as { data: { attributes: Record<string, unknown> }[] };
    const past = data.map(({ attributes: { version, actor, entries } }) => ({ version, actor, entries }));
    expect(past).toEqual(model.pastOf(now, at));
    if (scope === 'user') continue;
    const reach = await ask(pathOf('configurationreach?filter[section]=outlook&', at), { as: by });
    for (const each of (await documentOf(reach)).data as unknown as { id: string; attributes: unknown }[]) {
      if (model.options.includes(each.id)) expect(each.attributes).toEqual(model.reachOf(now, at, each.id));
    }
  }
};

class Change implements fc.AsyncCommand<Held, Real> {
  constructor(private readonly wished: Wished) {}
  check = () => true;
  async run(held: Held, real: Real): Promise<void> {
    const sent = { ...intentOf(held, this.wished), key: newKey() };
    const expected = model.outcomeOf(held.model, sent);
    const answer = await send(real, sent);
    const copy = answer.clone();
    expect(await verdict(answer)).toBe(told(expected));
    if (expected.status === 200) {
      const body = await copy.text();
      expect(copy.headers.get('ETag')).toBe(model.tagOf(expected.model, sent.at));
      expectDocument(JSON.parse(body) as Document, expected.model, sent.at, sent.by);
      real.last = { sent, etag: copy.headers.get('ETag') ?? '', body };
    }
    learn(held, expected.model);
    await checkLevel(real, held.model, sent.at);
  }
  toString = () => `change ${JSON.stringify(this.wished)}`;
}

/** Both leave on what was read before: one of the two orders is what happens, whole. */
class Pair implements fc.AsyncCommand<Held, Real> {
  constructor(private readonly both: readonly [Wished, Wished]) {}
  check = () => true;
  async run(held: Held, real: Real): Promise<void> {
    const [one, other] = this.both.map((wished) => ({ ...intentOf(held, wished), key: newKey() })) as [Sent, Sent];
    const verdicts = await Promise.all((await Promise.all([send(real, one), send(real, other)])).map(verdict));
    const first = model.outcomeOf(held.model, one);
    const second = model.outcomeOf(first.model, other);
    const otherFirst = model.outcomeOf(held.model, other);
    const oneSecond = model.outcomeOf(otherFirst.model, one);
    const orders = [
      { verdicts: [told(first), told(second)], then: second.model },
      { verdicts: [told(oneSecond), told(otherFirst)], then: oneSecond.model },
    ];
    const happened = orders.find((order) => order.verdicts.join() === verdicts.join());
    expect(orders.map((order) => order.verdicts)).toContainEqual(verdicts);
    if (happened) learn(held, happened.then);
    for (const at of new Set([one.at, other.at])) await checkLevel(real, held.model, at);
  }
  toString = () => `at once ${JSON.stringify(this.both)}`;
}

/** Takes back the newest changes of a level, as its history tells them, in one change. */
class Restore implements fc.AsyncCommand<Held, Real> {
  constructor(
    private readonly by: string,
    private readonly at: string,
    private readonly back: number,
  ) {}
  check = ({ model: now }: Readonly<Held>) =>
    model.personOf(this.by).changes.includes(this.at) && model.pastOf(now, this.at).length > 0;
  async run(held: Held, real: Real): Promise<void> {
    const answer = await real.ask(pathOf('configurationchanges?filter[section]=outlook&', this.at), { as: this.by });
    const { data } = (await answer.json()) as { data: { attributes: { entries: model.Entry[] } }[] };
    const wishes: Record<string, Wish> = {};
    for (const { attributes } of data.slice(0, this.back)) {
      for (const { option, action, from, fromEnforced = false } of attributes.entries) {
        wishes[option] =
          action === 'create' ? { remove: true } : { remove: false, value: from, enforced: fromEnforced };
      }
    }
    const before = ownBefore(held.model, this.at, Math.min(this.back, data.length));
    const sent = { by: this.by, at: this.at, wishes, tag: model.tagOf(held.model, this.at), key: newKey() };
    const expected = model.outcomeOf(held.model, sent);
    expect(await verdict(await send(real, sent))).toBe(told(expected));
    learn(held, expected.model);
    if (expected.status === 200) expect(saidBy(model.ownAt(held.model, this.at))).toEqual(before);
    await checkLevel(real, held.model, this.at);
  }
  toString = () => `restore ${this.at} by ${this.by}, ${this.back} back`;
}

const saidBy = (own: model.Says['own']) =>
  Object.fromEntries(Object.entries(own).map(([option, { value, enforced }]) => [option, { value, enforced }]));
const ownBefore = (now: Model, at: string, back: number) => {
  const own = saidBy(model.ownAt(now, at));
  for (const { entries } of model.pastOf(now, at).slice(0, back)) {
    for (const { option, action, from, fromEnforced = false } of entries) {
      if (action === 'create') Reflect.deleteProperty(own, option);
      else own[option] = { value: from, enforced: fromEnforced };
    }
  }
  return own;
};

/** The last change that was done, sent again under its key: told again, not done again. */
class Replay implements fc.AsyncCommand<Held, Real> {
  check = () => true;
  async run(held: Held, real: Real): Promise<void> {
    if (!real.last) return;
    const { sent, etag, body } = real.last;
    const answer = await send(real, sent);
    expect([answer.status, answer.headers.get('ETag'), await answer.text()]).toEqual([200, etag, body]);
    await checkLevel(real, held.model, sent.at);
  }
  toString = () => 'replay';
}

/** Asked what would be: told, and nothing is stored. */
class Trial implements fc.AsyncCommand<Held, Real> {
  constructor(private readonly wished: Wished) {}
  check = () => true;
  async run(held: Held, real: Real): Promise<void> {
    const { by, at, wishes, tag } = intentOf(held, this.wished);
    const expected = model.outcomeOf(held.model, { by, at, wishes, tag });
    const path = pathOf('configuration/outlook?', at);
    const body = contentOf(wishes, { validate: true });
    const answer = await patch(real.ask, { as: by, path, ifMatch: tag, key: null, body });
    const copy = answer.clone();
    expect(await verdict(answer)).toBe(told(expected));
    if (expected.status === 200) expectDocument(await documentOf(copy), expected.model, at, by);
    await checkLevel(real, held.model, at);
  }
  toString = () => `trial ${JSON.stringify(this.wished)}`;
}

const values: Record<string, readonly unknown[]> = {
  'outlook.crm_sync_interval': [60, 300],
  'outlook.tasks_enabled': [true, false],
  'outlook.sync_direction': ['bidirectional', 'crm_to_outlook'],
};
const enforced = fc.constantFrom(undefined, undefined, true, false);
const wishFor = (option: string): fc.Arbitrary<Wish> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        remove: fc.constant<false>(false),
        value: fc.constantFrom(...(values[option] ?? [])),
        enforced,
      }),
    },
    { weight: 1, arbitrary: fc.constant<Wish>({ remove: true }) },
    { weight: 1, arbitrary: fc.constant<Wish>({ remove: true, enforced: true }) },
  );
const wishes = fc
  .subarray(model.options, { minLength: 1 })
  .chain((chosen) => fc.record(Object.fromEntries(chosen.map((option) => [option, wishFor(option)]))));
/** Mostly somebody who may. */
const where = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...model.people.flatMap(({ id, changes }) => changes.filter(Boolean).map((at) => [id, at] as const)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom(...model.people.map(({ id }) => id)),
      fc.constantFrom(...model.levels.map(({ key }) => key)),
    ),
  },
);
const stale = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(20) });
const wished: fc.Arbitrary<Wished> = fc
  .tuple(where, wishes, stale)
  .map(([[by, at], wish, old]) => ({ by, at, wishes: wish, stale: old }));

const change = wished.map((each) => new Change(each));
export const commands = fc.commands(
  [
    change,
    change,
    fc.tuple(wished, wished).map((both) => new Pair(both)),
    fc.tuple(where, fc.integer({ min: 1, max: 4 })).map(([[by, at], back]) => new Restore(by, at, back)),
    fc.constant(new Replay()),
    wished.map((each) => new Trial(each)),
  ],
  { size: 'medium', maxCommands: 20 },
);

export const start = (real: Real) => ({
  model: { model: model.nothingSaid, tags: Object.fromEntries(model.levels.map(({ key }) => [key, []])) } as Held,
  real,
});
