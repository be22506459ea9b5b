// A user, a colleague and an unreliable network act on one store in random order.
import fc from 'fast-check';
import { scopeInView } from '../../src/pane/store/selectors';
import { settings } from '../../src/policy/settings';
import { commands } from './storeModel/commands';
import { expectNoDuplicateChange, historyLength, readPolicy } from './storeModel/crmState';
import { closePane, openPane, type Real, waitUntilIdle } from './storeModel/realPane';
import { createWorld } from './storeModel/world';

beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0);
});

it('loses no edit, reports no false save and stores no change twice, in any order of events', async () => {
  expect(settings.crmSyncInterval.kind).toBe('interval');
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 12, size: '+1' }), async (steps) => {
      window.localStorage.clear();
      const world = createWorld();
      const mockedFetch = jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => world.fetch(input, init));
      const before = await historyLength(world);
      const real: Real = { world, ...openPane(world) };
      try {
        await waitUntilIdle(real);
        await fc.asyncModelRun(() => ({ model: { edits: new Map() }, real }), steps);
        await expectNoDuplicateChange(real, before);
        // Refresh shows the current policy without a reload.
        await real.pane.reads.refresh();
        const state = real.pane.getState();
        expect(state.readStatus).toEqual({ kind: 'idle' });
        const shown = scopeInView(state)?.policy;
        expect(shown?.version).toBe(shown && (await readPolicy(world, shown)).version);
      } finally {
        closePane(real);
        mockedFetch.mockRestore();
      }
    }),
    { numRuns: 1_000 },
  );
}, 300_000);
