// Random sequences of requests, which the CRM and a small model of it must answer alike.
import fc from 'fast-check';
import { emptyModel, type Attributes, type Edits } from './model';
import { Counts, History, Members, Overview, Read, ReadAll } from './readCommands';
import type { Real } from './real';
import { mayAt, optionIds, personNames, placeNames, type Place } from './world';
import { Change, NewAddress, Pair, Replay, Restore, Validation, type ChangeAttempt } from './writeCommands';

/** Few values, so that changes often collide; 0 is invalid for an interval. */
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
const anyPerson = fc.constantFrom(...personNames);
const anyPermitted = (place: Place) =>
  fc.constantFrom(...personNames.filter((person) => mayAt(place, person) === 'change'));
const mostlyPermitted = (place: Place) =>
  fc.oneof({ weight: 9, arbitrary: anyPermitted(place) }, { weight: 1, arbitrary: anyPerson });

const anyChangeAttempt: fc.Arbitrary<ChangeAttempt> = anyPlace.chain((place) =>
  fc.record({
    person: mostlyPermitted(place),
    place: fc.constant(place),
    back: rarely(0, fc.integer({ min: 1, max: 3 })),
    edits: anyEdits,
    reason: fc.constantFrom(undefined, undefined, 'why', ''),
  }),
);

const anyRestore = anyPlace.chain((place) =>
  fc.tuple(anyPermitted(place), fc.nat({ max: 9 })).map(([person, version]) => new Restore(person, place, version)),
);

const anyPlaceWithAudience = fc.constantFrom('system', 'acme', 'globex');
const anyHistoryFilter = fc.record({
  option: fc.constantFrom(undefined, ...optionIds),
  withParents: fc.boolean(),
});
const anyRead = fc.oneof(
  fc.tuple(anyPerson, anyPlace).map((of) => new Read(...of)),
  fc.tuple(anyPerson, anyPlace, anyHistoryFilter).map((of) => new History(...of)),
  fc.tuple(anyPerson, anyPlaceWithAudience).map((of) => new Counts(...of)),
  fc
    .tuple(anyPerson, anyPlaceWithAudience, fc.constantFrom(...optionIds), fc.boolean())
    .map((of) => new Members(...of)),
  anyPerson.map((person) => new Overview(person)),
);

const commands = [
  anyChangeAttempt.map((attempt) => new Change(attempt)),
  anyChangeAttempt.map((attempt) => new Change(attempt)),
  anyChangeAttempt.map((attempt) => new Change(attempt)),
  fc.tuple(anyChangeAttempt, anyChangeAttempt).map((attempts) => new Pair(...attempts)),
  anyRestore,
  fc.tuple(fc.nat({ max: 9 }), rarely(false, fc.constant(true))).map((of) => new Replay(...of)),
  anyChangeAttempt.map((attempt) => new Validation(attempt)),
  fc.tuple(anyPerson, fc.constantFrom('new@acme.example', undefined)).map((of) => new NewAddress(...of)),
  anyRead,
];

/** @param runs the number of sequences @param empty a CRM without values and history, for each of them */
export const assertBehavesLikeModel = (runs: number, empty: () => Promise<Real>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async (sequence) => {
      const real = await empty();
      await fc.asyncModelRun(() => ({ model: emptyModel(), real }), [...sequence, new ReadAll()]);
    }),
    { numRuns: runs },
  );
