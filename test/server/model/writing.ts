// Commands that change something, or try to: one change, two at the same moment, a restore, a key that is sent again.
import type fc from 'fast-check';
import { bodyOf, patch, verdict } from '../crm';
import { copyOf, expectAgreed, expectOneOf } from './agree';
import { answerTo, tagOf, type Attributes, type Edits, type Intent, type Model, type Past } from './model';
import { historyOf, includedIn, send, validate, type Real } from './real';
import { mayAt, optionIds, type PersonName, type Place } from './world';

type Command = fc.AsyncCommand<Model, Real>;
/** `back`: how many tags ago the level was read. */
export type Wish = { person: PersonName; place: Place; back: number; edits: Edits };

const intentOf = (model: Model, { person, place, back, edits }: Wish): Intent => {
  const tags = model.tags[place];
  return { person, place, tag: tags[Math.max(0, tags.length - 1 - back)] ?? '', edits };
};

export class Change implements Command {
  constructor(readonly wish: Wish) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const intent = intentOf(model, this.wish);
    const answer = await send(real, intent);
    expectAgreed(answer, answerTo(model, intent));
  }
  toString = () => `Change(${JSON.stringify(this.wish)})`;
}

/** Both are sent before either is answered: one of them was first, and the other met what that one left. */
export class Pair implements Command {
  constructor(
    readonly one: Wish,
    readonly other: Wish,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const [first, second] = [intentOf(model, this.one), intentOf(model, this.other)];
    const answers = await Promise.all([send(real, first), send(real, second)]);
    const forth = copyOf(model);
    const inOrder = [answerTo(forth, first), answerTo(forth, second)];
    const back = copyOf(model);
    const inTurn = [answerTo(back, second), answerTo(back, first)].reverse();
    expectOneOf([inOrder, inTurn], answers);
    const wasInOrder = JSON.stringify(inOrder.map(statusOf)) === JSON.stringify(answers.map(statusOf));
    Object.assign(model, wasInOrder ? forth : back);
  }
  toString = () => `Pair(${JSON.stringify([this.one, this.other])})`;
}

const statusOf = ({ status }: { status: number }) => status;

/** What the level said before all of these changes, newest first, of every option that they touched. */
const editsBefore = (newer: readonly Past[]): Edits => {
  const entries = newer.flatMap((change) => change.entries);
  const touched = optionIds.filter((id) => entries.some(({ option }) => option === id));
  return Object.fromEntries(
    touched.map((id): [string, Attributes] => {
      const { action, from, fromEnforced = false } = entries.filter(({ option }) => option === id).at(-1) ?? {};
      if (action === 'create') return [id, { useParentScopeValue: true }];
      return [id, { useParentScopeValue: false, value: from, enforced: fromEnforced }];
    }),
  );
};

/** A whole version, made from the history as it is told. */
export class Restore implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: Place,
    readonly version: number,
  ) {}
  check = (model: Readonly<Model>) =>
    mayAt(this.place, this.person) === 'change' && model.levels[this.place].past.length > 1;
  async run(model: Model, real: Real) {
    const { place, person } = this;
    const { past } = model.levels[place];
    const wanted = this.version % (past.length - 1);
    const told = await historyOf(real, place, person);
    if (!Array.isArray(told)) throw new Error(`No history: ${JSON.stringify(told)}`);
    const edits = editsBefore(told.slice(0, past.length - 1 - wanted));
    const intent = { person, place, tag: tagOf(model, place), edits, reason: 'Restored' };
    const answer = await send(real, intent);
    expectAgreed(answer, answerTo(model, intent));
    if (answer.status !== 200) return;
    const whatWasSaid = (of: Model['levels'][Place]['said'] = {}) =>
      Object.entries(of).map(([option, { value, enforced }]) => [option, value, enforced]);
    expectAgreed(whatWasSaid(model.levels[place].said).sort(), whatWasSaid(past[wanted]).sort());
  }
  toString = () => `Restore(${this.person}, ${this.place}, ${this.version})`;
}

/** A change that was taken, sent again under its key: the first answer, and nothing is done. */
export class Replay implements Command {
  constructor(
    readonly which: number,
    readonly changed: boolean,
  ) {}
  check = () => true;
  async run(_model: Model, { ask, taken }: Real) {
    const former = taken[this.which % Math.max(1, taken.length)];
    if (!former) return;
    if (this.changed) {
      const body = bodyOf({ 'outlook.conflict_resolution': { useParentScopeValue: false, value: 'outlook_wins' } });
      expect(await verdict(await patch(ask, { ...former.request, body }))).toBe('422 key_reused');
      return;
    }
    const response = await patch(ask, former.request);
    const told = [response.status, response.headers.get('ETag'), await response.text()];
    expectAgreed(told, [200, former.etag, former.text]);
  }
  toString = () => `Replay(${this.which}, ${this.changed})`;
}

/** What would be, and is not stored. */
export class Validation implements Command {
  constructor(readonly wish: Wish) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const intent = intentOf(model, this.wish);
    const expected = answerTo(copyOf(model), intent);
    expectAgreed(await validate(real, intent), 'document' in expected ? includedIn(expected.document) : expected);
  }
  toString = () => `Validation(${JSON.stringify(this.wish)})`;
}
