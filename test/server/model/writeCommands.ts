// Commands that attempt changes: one, two at the same time, a restore, a repeated key, a dry run.
import type fc from 'fast-check';
import { bodyOf, patch, verdict } from '../crm';
import { copyOf, expectEqual, expectOneOf } from './agree';
import {
  changeEmail,
  respond,
  tagOf,
  type Attributes,
  type Edits,
  type HistoryAttributes,
  type Intent,
  type Model,
} from './model';
import { historyOf, includedIn, send, validate, type Real } from './real';
import { mayAt, optionIds, organizationOf, people, type PersonName, type Place } from './world';

type Command = fc.AsyncCommand<Model, Real>;
/** `back`: how many ETags ago the place was read. */
export type ChangeAttempt = {
  person: PersonName;
  place: Place;
  back: number;
  edits: Edits;
  reason?: string | undefined;
};

const intentOf = (model: Model, { back, ...attempt }: ChangeAttempt): Intent => {
  const tags = model.tags[attempt.place];
  return { ...attempt, tag: tags[Math.max(0, tags.length - 1 - back)] ?? '' };
};

export class Change implements Command {
  constructor(readonly attempt: ChangeAttempt) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const intent = intentOf(model, this.attempt);
    expectEqual(await send(real, intent), respond(model, intent));
  }
  toString = () => `Change(${JSON.stringify(this.attempt)})`;
}

/** Two concurrent changes: the responses match one of the two possible orders. */
export class Pair implements Command {
  constructor(
    readonly one: ChangeAttempt,
    readonly other: ChangeAttempt,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const [first, second] = [intentOf(model, this.one), intentOf(model, this.other)];
    const responses = await Promise.all([send(real, first), send(real, second)]);
    const forwardModel = copyOf(model);
    const forward = [respond(forwardModel, first), respond(forwardModel, second)];
    const backwardModel = copyOf(model);
    const backward = [respond(backwardModel, second), respond(backwardModel, first)].reverse();
    expectOneOf([forward, backward], responses);
    const wasForward = JSON.stringify(forward.map(statusOf)) === JSON.stringify(responses.map(statusOf));
    Object.assign(model, wasForward ? forwardModel : backwardModel);
  }
  toString = () => `Pair(${JSON.stringify([this.one, this.other])})`;
}

const statusOf = ({ status }: { status: number }) => status;

/** Takes back these changes, newest first. */
const editsBefore = (newer: readonly HistoryAttributes[]): Edits => {
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

/** Restores a whole version from the history. */
export class Restore implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: Place,
    readonly version: number,
  ) {}
  check = (model: Readonly<Model>) =>
    mayAt(this.place, this.person) === 'change' && model.scopes[this.place].versions.length > 1;
  async run(model: Model, real: Real) {
    const { place, person } = this;
    const { versions } = model.scopes[place];
    const wanted = this.version % (versions.length - 1);
    const history = await historyOf(real, place, person);
    if (!Array.isArray(history)) throw new Error(`No history: ${JSON.stringify(history)}`);
    const edits = editsBefore(history.slice(0, versions.length - 1 - wanted));
    const intent = { person, place, tag: tagOf(model, place), edits, reason: 'Restored' };
    const response = await send(real, intent);
    expectEqual(response, respond(model, intent));
    if (response.status !== 200) return;
    const sorted = (values: Model['scopes'][Place]['values'] = {}) =>
      Object.entries(values)
        .map(([option, { value, enforced }]) => [option, value, enforced])
        .sort();
    expectEqual(sorted(model.scopes[place].values), sorted(versions[wanted]));
  }
  toString = () => `Restore(${this.person}, ${this.place}, ${this.version})`;
}

/** Repeats an accepted change with its key: the same response, and no other effect. */
export class Replay implements Command {
  constructor(
    readonly index: number,
    readonly withOtherBody: boolean,
  ) {}
  check = () => true;
  async run(_model: Model, { ask, accepted }: Real) {
    const former = accepted[this.index % Math.max(1, accepted.length)];
    if (!former) return;
    if (this.withOtherBody) {
      const body = bodyOf({ 'outlook.conflict_resolution': { useParentScopeValue: false, value: 'outlook_wins' } });
      expect(await verdict(await patch(ask, { ...former.request, body }))).toBe('422 key_reused');
      return;
    }
    const response = await patch(ask, former.request);
    const replayed = [response.status, response.headers.get('ETag'), await response.text()];
    expectEqual(replayed, [200, former.etag, former.text]);
  }
  toString = () => `Replay(${this.index}, ${this.withOtherBody})`;
}

/** Seconds, for tokens of which each is newer than the one before. */
let issuedAt = 0;

/** A directory has another address of the person, or none any more, and nothing else of them has changed. */
export class NewAddress implements Command {
  constructor(
    readonly person: PersonName,
    readonly email: string | undefined,
  ) {}
  check = () => true;
  async run(model: Model, { store }: Real) {
    const { person, email } = this;
    issuedAt += 1;
    await store.upsertUser({ ...people[person], email, organizationId: organizationOf(person).id, asOf: issuedAt });
    changeEmail(model, person, email);
  }
  toString = () => `NewAddress(${this.person}, ${this.email ?? 'none'})`;
}

export class Validation implements Command {
  constructor(readonly attempt: ChangeAttempt) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const intent = intentOf(model, this.attempt);
    const expected = respond(copyOf(model), intent);
    expectEqual(await validate(real, intent), 'document' in expected ? includedIn(expected.document) : expected);
  }
  toString = () => `Validation(${JSON.stringify(this.attempt)})`;
}
