// Commands that read a configuration, a history, an audience or the overview.
import type fc from 'fast-check';
import { expectEqual } from './agree';
import { countsAt, documentAt, historyAt, membersAt, overviewAt, type PlaceWithAudience } from './documents';
import { rejected, tagOf, type HistoryFilter, type Model, type ModelResponse } from './model';
import { countsOf, historyOf, membersOf, overviewNow, readAt, type Real } from './real';
import { mayAt, personNames, placeNames, type PersonName, type Place } from './world';

type Command = fc.AsyncCommand<Model, Real>;

const rejectionAt = (place: Place, person: PersonName): ModelResponse | undefined => {
  const may = mayAt(place, person);
  if (may === 'unknown') return rejected(404, 'not_found');
  return may === 'denied' ? rejected(403, 'access_denied') : undefined;
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
    expectEqual(await readAt(real, place, person), rejectionAt(place, person) ?? expected);
  }
  toString = () => `Read(${this.person}, ${this.place})`;
}

export class History implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: Place,
    readonly filter: HistoryFilter = {},
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { person, place, filter } = this;
    const expected = rejectionAt(place, person) ?? historyAt(model, place, filter);
    expectEqual(await historyOf(real, place, person, filter), expected);
  }
  toString = () => `History(${this.person}, ${this.place}, ${JSON.stringify(this.filter)})`;
}

export class Counts implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: PlaceWithAudience,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { person, place } = this;
    const isDenied = place === 'system' && mayAt(place, person) !== 'change';
    const rejection = rejectionAt(place, person) ?? (isDenied ? rejected(403, 'access_denied') : undefined);
    expectEqual(await countsOf(real, place, person), rejection ?? countsAt(model, place));
  }
  toString = () => `Counts(${this.person}, ${this.place})`;
}

export class Members implements Command {
  constructor(
    readonly person: PersonName,
    readonly place: PlaceWithAudience,
    readonly option: string,
    readonly overriding: boolean,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { person, place, option, overriding } = this;
    const isDenied = mayAt(place, person) !== 'change';
    const rejection = rejectionAt(place, person) ?? (isDenied ? rejected(403, 'access_denied') : undefined);
    const group = overriding ? 'overriding' : 'inheriting';
    const members = await membersOf(real, place, person, option, group);
    expectEqual(members, rejection ?? membersAt(model, place, option, overriding));
  }
  toString = () => `Members(${this.person}, ${this.place}, ${this.option}, ${this.overriding})`;
}

export class Overview implements Command {
  constructor(readonly person: PersonName) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const isDenied = mayAt('system', this.person) !== 'change';
    const expected = isDenied ? rejected(403, 'access_denied') : overviewAt(model);
    expectEqual(await overviewNow(real, this.person), expected);
  }
  toString = () => `Overview(${this.person})`;
}

/** Reads every place as a person who may change it. */
export class ReadAll implements Command {
  check = () => true;
  async run(model: Model, real: Real) {
    for (const place of placeNames) {
      const person = personNames.find((each) => mayAt(place, each) === 'change') ?? 'ines';
      await new Read(person, place).run(model, real);
      await new History(person, place).run(model, real);
    }
    for (const place of ['system', 'acme', 'globex'] as const) await new Counts('ines', place).run(model, real);
    await new Overview('ines').run(model, real);
  }
  toString = () => 'ReadAll()';
}
