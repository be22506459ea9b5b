// The validator of the manifest, run as people run it: on the manifest, and on copies of it with a fault each.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buttonLabel, faults, inFirst, inLast } from './faults';
import { runScript } from '../runScript';

const root = join(__dirname, '..', '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'sync-policy-validate-'));

afterAll(() => rmSync(folder, { recursive: true }));

function validate(files: string[] = [], nodeOptions: string[] = []) {
  const command = [...nodeOptions, join('scripts', 'validate.mjs'), ...files];
  const { status, stdout, stderr } = runScript(root, command);
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

function write(name: string, text: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** What the validator says of a text, each line without the file it is about. */
function validateText(text: string) {
  const { status, stdout, lines } = validate([write('copy.xml', text)]);
  return { status, stdout, lines: lines.map((line) => line.replace(/^\S*copy\.xml:/, '').trim()) };
}

test('the manifest is valid', () => {
  const { status, stdout, lines } = validate();
  expect(lines).toEqual([]);
  expect(stdout).toBe('manifest.xml is valid: order, rules, resources, texts, addresses, icons and conversion.\n');
  expect(status).toBe(0);
});

describe('a copy with', () => {
  const copies = faults.map(({ edit }, index) => ({ name: `fault-${index}.xml`, text: edit(manifest) }));
  let outcome: ReturnType<typeof validate>;

  // All in one run: starting Node fifty times would take longer than everything else here.
  beforeAll(() => {
    outcome = validate(copies.map(({ name, text }) => write(name, text)));
  });

  test.each(faults.map((fault, index) => ({ ...fault, index })))('$fault is refused', ({ says, index }) => {
    const { name, text } = copies[index] ?? { name: '', text: manifest };
    expect(text).not.toBe(manifest);
    const told = outcome.lines.filter((line) => line.includes(`${name}:`));
    expect(told.map((line) => line.replace(/^.*?\.xml:(\d+:)? /, ''))).toEqual(says);
  });

  test('any of these is never called valid', () => {
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
  });
});

test('the two override parts may not say different things', () => {
  const text = inLast('DefaultValue="Show sync policy"', 'DefaultValue="Show policy"')(manifest);
  expect(text).not.toBe(manifest);
  const { status, lines } = validateText(text);
  expect(lines).toEqual([
    expect.stringMatching(
      /^\d+: VersionOverridesV1_1 differs from 1\.0: .*Show policy.* where 1\.0 has .*Show sync policy/,
    ),
  ]);
  expect(status).toBe(1);
});

test('several mistakes are told together, each with its line, from the top down', () => {
  const text = [
    inLast(buttonLabel, '<Label resid="Nowhere" />'),
    inFirst('ReadItem<', 'Restricted<'),
    inFirst('icon-64.png', 'icon-32.png'),
  ].reduce((edited, edit) => edit(edited), manifest);
  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
  expect(validateText(text)).toMatchObject({
    status: 1,
    stdout: '',
    lines: [
      `${lineOf('icon-32.png')}: icon assets/icon-32.png is 32x32, its place needs 64x64`,
      `${lineOf('Restricted<')}: <Permissions> must be ReadItem, not "Restricted"`,
      `${lineOf('Nowhere')}: <Label> names resource "Nowhere", which VersionOverridesV1_1 does not define`,
    ],
  });
});

test('a manifest for another address is valid with its icons under that address', () => {
  const text = manifest.replaceAll('https://localhost:3443/', 'https://crm.example/outlook/');
  const moved = inFirst('<AppDomain>https://localhost:3443<', '<AppDomain>https://crm.example<')(text);
  expect(moved).not.toContain('localhost');
  expect(validateText(moved)).toMatchObject({ status: 0, lines: [] });
});

test('a manifest that is not there is told in one line', () => {
  expect(validate(['nowhere.xml'])).toEqual({ status: 1, stdout: '', lines: ['nowhere.xml does not exist.'] });
});

test('no network is needed', () => {
  const guard = join(folder, 'guard.cjs');
  writeFileSync(
    guard,
    `const refuse = () => { process.stderr.write('asked the network\\n'); process.exit(7); };
    require('node:net').Socket.prototype.connect = refuse;
    require('node:dns').lookup = refuse;
    globalThis.fetch = refuse;`,
  );
  expect(validate([], ['--require', guard])).toMatchObject({ status: 0, lines: [] });
});
