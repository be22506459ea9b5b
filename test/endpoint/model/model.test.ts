/** @jest-environment node */
// The endpoint against a small model of the contract: whatever people do to its levels, it tells what the model tells.
import fc from 'fast-check';
import { demonstration } from '../../../src/endpoint/demonstration';
import { crm } from '../crm';
import { checkLevel, checkRest, commands, start, type Real } from './commands';
import { levels } from './model';

const runs = 1_000;

/** The people of the demonstration, and nothing said yet. */
const silentCrm = () => crm({}, { ...demonstration(), levels: {}, history: [] });

it(`tells what the model tells, in ${runs} runs`, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (acts) => {
      const real: Real = { ask: silentCrm().ask, last: undefined };
      const begun = start(real);
      await fc.asyncModelRun(() => begun, acts);
      for (const { key } of levels) await checkLevel(real, begun.model.model, key);
      await checkRest(real, begun.model.model);
      done += 1;
    }),
    { numRuns: runs },
  );
  expect(done).toBe(runs);
}, 180_000);
