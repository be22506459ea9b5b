// Random lives of a CRM against a small model of it: whatever people do, and in whatever order, nothing is lost and nothing is made up.
import fc from 'fast-check';
import { emptyModel, type Attributes, type Edits } from './model/model';
import { Counts, History, Names, Read, ReadAll } from './model/reading';
import { emptyReal } from './model/real';
import { mayAt, optionIds, personNames, placeNames, type Place } from './model/world';
import { Change, Pair, Replay, Restore, Validation, type Wish } from './model/writing';

/** Few of each, so that people meet; 0 is no value of an interval. */
const values: Record<string, readonly unknown[]> = {
  'outlook.tasks_enabled': [true, false],
  'outlook.sync_direction': ['bidirectional', 'crm_to_outlook'],
  'outlook.crm_sync_interval': [60, 120, 300, 60, 120, 300, 60, 120, 300, 0],
};

const rarely = <Value>(usual: Value, rare: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });

const anyEdit = (option: string): fc.Arbitrary<Attributes> => {
  const value = fc.constantFrom(...(values[option] ?? []));
  return fc.oneof(
    { weight: 3, arbitrary: value.map((own) => ({ useParentScopeValue: false, value: own })) },
    {
      weight: 2,
      arbitrary: fc.record({ useParentScopeValue: fc.constant(false), value, enforced: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.constant({ useParentScopeValue: true }) },
    { weight: 1, arbitrary: fc.boolean().map((enforced) => ({ useParentScopeValue: true, enforced })) },
  );
};

const anyEdits: fc.Arbitrary<Edits> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(values)), { minLength: 1, maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => anyEdit(id).map((edit) => [id, edit] as const))))
  .map((edits) => Object.fromEntries(edits));

const anyPlace = fc.constantFrom(...placeNames);
const anyone = fc.constantFrom(...personNames);
const somebodyWhoMay = (place: Place) =>
  fc.constantFrom(...personNames.filter((person) => mayAt(place, person) === 'change'));
const mostlyWhoMay = (place: Place) =>
  fc.oneof({ weight: 9, arbitrary: somebodyWhoMay(place) }, { weight: 1, arbitrary: anyone });

const anyWish: fc.Arbitrary<Wish> = anyPlace.chain((place) =>
  fc.record({
    person: mostlyWhoMay(place),
    place: fc.constant(place),
    back: rarely(0, fc.integer({ min: 1, max: 3 })),
    edits: anyEdits,
  }),
);

const anyRestore = anyPlace.chain((place) =>
  fc.tuple(somebodyWhoMay(place), fc.nat({ max: 9 })).map(([person, version]) => new Restore(person, place, version)),
);

const withOthersUnder = fc.constantFrom('system', 'acme', 'globex');
const anyRead = fc.oneof(
  fc.tuple(anyone, anyPlace).map((of) => new Read(...of)),
  fc.tuple(anyone, anyPlace, fc.constantFrom(undefined, ...optionIds)).map((of) => new History(...of)),
  fc.tuple(anyone, withOthersUnder).map((of) => new Counts(...of)),
  fc.tuple(anyone, withOthersUnder, fc.constantFrom(...optionIds), fc.boolean()).map((of) => new Names(...of)),
);

const commands = [
  anyWish.map((wish) => new Change(wish)),
  anyWish.map((wish) => new Change(wish)),
  anyWish.map((wish) => new Change(wish)),
  fc.tuple(anyWish, anyWish).map((wishes) => new Pair(...wishes)),
  anyRestore,
  fc.tuple(fc.nat({ max: 9 }), rarely(false, fc.constant(true))).map((of) => new Replay(...of)),
  anyWish.map((wish) => new Validation(wish)),
  anyRead,
];

it('does what the model does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async (lived) => {
      await fc.asyncModelRun(() => ({ model: emptyModel(), real: emptyReal() }), [...lived, new ReadAll()]);
    }),
    { numRuns: 1000 },
  );
}, 300_000);
