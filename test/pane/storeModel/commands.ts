import fc from 'fast-check';
import { expectNoLostEdit, type Model } from './model';
import { type Real, waitUntilIdle } from './realPane';
import { discard, edit, reload, retry, save, select, type Step, switchUser, useParent, withFault } from './steps';
import { colleagueSaves, type Fault, faults, intervals, type PersonName } from './world';

const toCommand = ({ name, run }: Step): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    await waitUntilIdle(real);
    expectNoLostEdit(model, real);
  },
  toString: () => name,
});

const anyInterval = fc.constantFrom(...intervals);
const anyFault = fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 2 });
const anyReadFault = fc.option(fc.constantFrom<Fault>('disconnected', 'failed', 'signedOut'), {
  nil: undefined,
  freq: 2,
});

export const commands = [
  fc.tuple(anyInterval, fc.constantFrom(60, 300, 777, 900)).map(([id, seconds]) => edit(id, seconds)),
  fc.tuple(anyInterval, fc.constantFrom(60, 300, 777, 900)).map(([id, seconds]) => edit(id, seconds)),
  anyInterval.map(useParent),
  fc.constant(discard),
  fc
    .tuple(anyFault, fc.constantFrom('mine' as const, 'theirs' as const), fc.boolean())
    .map(([fault, choice, first]) => save(fault, choice, first)),
  fc
    .tuple(anyFault, fc.constantFrom('mine' as const, 'theirs' as const))
    .map(([fault, choice]) => save(fault, choice, false)),
  anyFault.map(retry),
  fc.tuple(anyInterval, fc.constantFrom(777, 900)).map(([id, seconds]) => ({
    name: `colleague saves ${id} ${seconds}`,
    run: (_model: Model, { world }: Real) => colleagueSaves(world, id, seconds),
  })),
  anyReadFault.map((fault) => withFault('refresh', fault, ({ pane }) => pane.reads.refresh())),
  anyReadFault.map((fault) => withFault('revalidate', fault, ({ pane }) => pane.reads.revalidate())),
  fc
    .tuple(fc.constantFrom('organization' as const, 'user' as const), anyReadFault)
    .map(([scope, fault]) => select(scope, fault)),
  fc.constantFrom<PersonName>('grace', 'grace', 'yusuf', 'tom').map(switchUser),
  fc.boolean().map(reload),
].map((steps: fc.Arbitrary<Step>) => steps.map(toCommand));
