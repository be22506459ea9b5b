// What the kit needs, leaves behind and reports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstration } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { Failure, type Check } from '../../tools/conformance/check';
import { checks } from '../../tools/conformance/checks';
import { demonstrationTokens, parseTokens } from '../../tools/conformance/people';
import { hasFailed, lineOf, markdownOf, summaryOf } from '../../tools/conformance/report';
import { atOrganization, atSystem, change, enforce, setTo } from '../../tools/conformance/requests';
import { askOf, optionIn, documentOf } from '../server/crm';
import { runScript } from '../runScript';
import { endpointWith, runKit } from './kit';

const project = join(__dirname, '../..');
const interval = 'outlook.crm_sync_interval';

const failing: Check = {
  name: 'fails after its changes',
  rule: 'Change',
  run: async (crm) => {
    await change(crm, 'organizationAdministrator', atOrganization, { [interval]: setTo(900) });
    await change(crm, 'systemAdministrator', atSystem, { [interval]: enforce(800) });
    throw new Failure('the value', '1', '2');
  },
};

const runChecks = (own: readonly Check[], tokens = {}, app = endpointWith()) =>
  runKit((url, init) => app.request(url, init), { checks: own, tokens });

it('restores what a failed check changed', async () => {
  const app = endpointWith(createMemoryStore(demonstration));
  const options = async () => {
    const path = '/api/configuration/outlook?scope=organization&include=options';
    const attributes = optionIn(await documentOf(await askOf(app)(path)), interval);
    return (attributes?.chain as { scope: string; value: unknown; enforced?: boolean }[]).map(
      ({ scope, value, enforced }) => [scope, value, enforced],
    );
  };
  const before = await options();
  const outcomes = (await runChecks([failing], {}, app)).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['failed', 'passed', 'passed']);
  expect(await options()).toEqual(before);
});

it('leaves out checks that need a person without a token', async () => {
  const results = await runChecks(checks, { systemAdministrator: undefined, noAccess: undefined });
  const outcomes = new Set(results.map(({ outcome }) => outcome));
  expect(outcomes).toEqual(new Set(['passed', 'not applicable']));
  expect(results.find(({ outcome }) => outcome === 'not applicable')).toMatchObject({
    reason: 'There is no token of the role noAccess.',
  });
});

it.each([
  [{ reader: 'demo.99' }, 'GET /configuration/outlook?scope=user as reader is 401, and not a configuration.'],
  [{ reader: 'demo.7' }, 'The person of the role reader must not have the capability organization_configuration.'],
  [
    { ownConfiguration: 'demo.3' },
    'The person of the role ownConfiguration must have the capability own_configuration.',
  ],
  [
    { otherOrganizationAdministrator: 'demo.8' },
    'The person of the role otherOrganizationAdministrator must be in another organization.',
  ],
  [{ secondOrganizationAdministrator: 'demo.7' }, 'Each role needs another person.'],
])('does not run with %j', async (tokens, message) => {
  await expect(runChecks([], tokens)).rejects.toThrow(message);
});

it('repeats a request after a 429', async () => {
  const app = endpointWith();
  let requests = 0;
  const results = await runKit(
    (url, init) => {
      requests += 1;
      return requests % 2 === 1
        ? new Response(null, { status: 429, headers: { 'Retry-After': '0' } })
        : app.request(url, init);
    },
    { checks: [] },
  );
  expect(results[0]).toMatchObject({ outcome: 'passed' });
});

it.each([
  [{ reader: 'a' }, /^organizationAdministrator is missing/],
  [{ organizationAdministrator: 'a b' }, /^organizationAdministrator is missing, unknown or not a bearer token/],
  [{ organizationAdministrator: 'a', boss: 'b' }, /^boss is missing, unknown/],
  ['a', /^the document is missing/],
])('accepts no tokens like %j', (document, mistake) => {
  expect(parseTokens(document)).toMatch(mistake);
});

it('accepts tokens of some roles', () => {
  const { systemAdministrator: _, ...tokens } = demonstrationTokens;
  expect(parseTokens(tokens)).toEqual(tokens);
});

it('names a section of the contract and another name for each check', () => {
  const contract = readFileSync(join(project, 'docs/contract.md'), 'utf8');
  const sections = [...contract.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title);
  expect(checks.filter(({ rule }) => !sections.includes(rule))).toEqual([]);
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
});

it('reports what was expected and what came', async () => {
  const results = await runChecks([failing]);
  expect(lineOf(results[0] ?? fail())).toMatch(/FAILED +fails after its changes \(Change\)[^]+expected: 1[^]+was: +2/);
  expect(hasFailed(results)).toBe(true);
  expect(hasFailed(results.slice(1))).toBe(false);
  expect(summaryOf(results)).toBe('2 passed, 1 failed, 0 not applicable');
  const page = markdownOf(results, { url: 'https://crm.example/api', at: '2026-11-24' });
  expect(page).toContain('| Change | fails after its changes | failed | the value: expected 1; it was 2 |');
});

const fail = (): never => {
  throw new Error('There is no result.');
};

describe('the command', () => {
  const run = (...args: string[]) => runScript(project, ['scripts/conformance.mjs', ...args]);

  it.each([
    ['no address', [], /^The address of the CRM's API is missing or wrong\. Use it like this: .+\n$/],
    ['no CRM', ['http://127.0.0.1:9/api'], /^The CRM does not respond: .+\n$/],
    [
      'another computer',
      ['https://crm.example/api'],
      /^The checks change settings at crm\.example.+--allow-changes.+\n$/,
    ],
    [
      'an unknown option',
      ['http://localhost/api', '--surplus'],
      /^Unknown option '--surplus'\. Use it like this: .+\n$/,
    ],
    ['an origin with a path', ['http://localhost/api', '--origin', 'https://pane.example/x'], /^--origin is .+\n$/],
  ])('with %s prints one line and fails', (_name, args, line) => {
    const { status, stderr } = run(...args);
    expect([status, line.test(stderr) ? 'one line' : stderr]).toEqual([1, 'one line']);
  });
});
