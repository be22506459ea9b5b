// Fixtures for the pane in other engines: one session for all tests, and new servers for each, so that the pane has an
// origin of its own with nothing stored.
import { test as base, expect } from '@playwright/test';
import { join } from 'node:path';
import { findEngine, type EngineName } from './engines';
import { startNetwork, type Network } from './network';
import { places, type Pane, type PlaceName } from './places';
import { createSession, type Session } from './session';
import { isTelemetry, recordedProblems, writeWatchedBuild } from './watchedBuild';

export { expect };

const output = join('build', 'engines');

type Test = { place: PlaceName; pane: Pane; takePicture: (state: string) => Promise<void> };
export type Worker = { engine: EngineName; network: Network; build: string; session: Session };

export const test = base.extend<Test, Worker>({
  engine: ['Firefox', { option: true, scope: 'worker' }],
  place: ['a plain page', { option: true }],
  network: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from the pattern
    async ({}, use) => {
      const network = await startNetwork();
      await use(network);
      await network.stop();
    },
    { scope: 'worker' },
  ],
  build: [
    async ({ engine }, use) => {
      const folder = join(output, `${engine}-pane`);
      await writeWatchedBuild(folder);
      await use(folder);
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ engine, network }, use) => {
      const start = findEngine(engine);
      if (!start) throw new Error(`${engine} is not installed`);
      const connection = await start(network.proxy);
      await use(await createSession(connection));
      await connection.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  takePicture: async ({ engine, place, session }, use, { title }) => {
    await use((state) => session.takePicture(join(output, engine, `${place}, ${title}, ${state}.png`)));
  },
  pane: async ({ place, session, build, takePicture }, use) => {
    await session.resize(1100, 760);
    const pane = await places[place](session, build);
    await use(pane);
    await takePicture('at the end');
    await pane.enter();
    const problems = await session.run(recordedProblems);
    expect(place === 'a plain page' ? problems.filter((problem) => !isTelemetry(problem)) : problems).toEqual([]);
    await session.closeOtherWindows();
    await pane.stop();
  },
});
