// The build server runs the checks with each Node that package.json supports, and without rights that it does not need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engines } from '../../package.json';
import { project } from './checkout';

type Job = {
  permissions?: unknown;
  steps: { run?: string; uses?: string }[];
  strategy?: { matrix: { node: number[] } };
};
type Workflow = { permissions: unknown; jobs: Record<string, Job> };

const read = (file: string) => parse(readFileSync(join(project, '.github/workflows', file), 'utf8')) as Workflow;
const checks = read('checks.yml');

it('tests the oldest supported major version of Node, and each one that package.json names after it', () => {
  const supported = [...engines.node.matchAll(/(\d+)(?:\.\d+)*/g)].map(([, major]) => Number(major));
  expect(supported).toHaveLength(3);
  expect(checks.jobs.linux?.strategy?.matrix.node).toEqual(supported);
});

it.each(Object.entries(checks.jobs))('runs the same checks as any other machine on %s', (_name, { steps }) => {
  expect(steps.filter(({ run }) => /^(bash )?\.ci\/run$/.test(run ?? ''))).toHaveLength(1);
});

it.each(['checks.yml', 'release.yml'])('only a job without code of packages may write: %s', (file) => {
  const { permissions, jobs } = read(file);
  expect(permissions).toEqual({ contents: 'read' });
  for (const job of Object.values(jobs).filter((each) => each.permissions !== undefined))
    expect(job.steps.filter(({ run, uses }) => /\bnpm\b/.test(run ?? '') || uses?.includes('checkout'))).toEqual([]);
});
