// Commands that read: a level, its history, whom it reaches. What is told has to be what the model says, all of it.
import type fc from 'fast-check';
import { expectAgreed } from './agree';
import { countsAt, documentAt, historyAt, reachedAt } from './documents';
import { refused, tagOf, type Answer, type Model } from './model';
import { countsOf, historyOf, namesOf, readAt, type Real } from './real';
import { mayAt, personNames, placeNames, type PersonName, type Place } from './world';

type Command = fc.AsyncCommand<Model, Real>;
export type WithOthersUnder = 'system' | 'acme' | 'globex';

const refusalAt = (place: Place, person: PersonName): Answer | undefined => {
  const may = mayAt(place, person);
  if (may === 'unknown') return refused(404, 'not_found');
  return may === 'denied' ? refused(403, 'access_denied') : undefined;
};

export class Read implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: Place,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { person, place } = this;
    const expected = { status: 200, etag: tagOf(model, place), document: documentAt(model, place, person) };
    expectAgreed(await readAt(real, place, person), refusalAt(place, person) ?? expected);
  }
  toString = () => `Read(${this.person}, ${this.place})`;
}

export class History implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: Place,
    readonly option?: string,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { person, place, option } = this;
    const expected = refusalAt(place, person) ?? historyAt(model, place, option);
    expectAgreed(await historyOf(real, place, person, option), expected);
  }
  toString = () => `History(${this.person}, ${this.place}, ${this.option ?? 'all'})`;
}

export class Counts implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: WithOthersUnder,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { person, place } = this;
    const onlyForSome = place === 'system' && mayAt(place, person) !== 'change';
    const refusal = refusalAt(place, person) ?? (onlyForSome ? refused(403, 'access_denied') : undefined);
    expectAgreed(await countsOf(real, place, person), refusal ?? countsAt(model, place));
  }
  toString = () => `Counts(${this.person}, ${this.place})`;
}

export class Names implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: WithOthersUnder,
    readonly option: string,
    readonly overriding: boolean,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { person, place, option, overriding } = this;
    const onlyForSome = mayAt(place, person) !== 'change';
    const refusal = refusalAt(place, person) ?? (onlyForSome ? refused(403, 'access_denied') : undefined);
    const side = overriding ? 'overriding' : 'inheriting';
    const told = await namesOf(real, place, person, option, side);
    expectAgreed(told, refusal ?? reachedAt(model, place, option, overriding));
  }
  toString = () => `Names(${this.person}, ${this.place}, ${this.option}, ${this.overriding})`;
}

/** Everything that there is to read, each by whoever may change it. */
export class ReadAll implements Command {
  check = () => true;
  async run(model: Model, real: Real) {
    for (const place of placeNames) {
      const person = personNames.find((each) => mayAt(place, each) === 'change') ?? 'ines';
      await new Read(person, place).run(model, real);
      await new History(person, place).run(model, real);
    }
    for (const place of ['system', 'acme', 'globex'] as const) await new Counts('ines', place).run(model, real);
  }
  toString = () => 'ReadAll()';
}
