// Runs the validator as a command, on the manifest and on copies of it with a fault each.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFirst, inLast, inV1_0, inV1_1 } from './edits';
import { faults } from './faults';
import { mobileFaults } from './mobileFaults';
import { buttonLabel, overridesFaults } from './overridesFaults';
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

/** The lines do not include the name of the file. */
function validateText(text: string) {
  const { status, stdout, lines } = validate([write('copy.xml', text)]);
  return { status, stdout, lines: lines.map((line) => line.replace(/^\S*copy\.xml:/, '').trim()) };
}

test('the manifest is valid', () => {
  expect(validate()).toEqual({ status: 0, stdout: 'manifest.xml is valid.\n', lines: [] });
});

describe('a copy with', () => {
  const different = [expect.stringMatching(/^VersionOverridesV1_0 has .* where V1_1 has .*$/)];
  const copies = [
    ...faults,
    ...overridesFaults.flatMap(({ fault, edit, messages }) => [
      { fault: `${fault} in VersionOverridesV1_1`, edit: inV1_1(edit), messages },
      { fault: `${fault} in VersionOverridesV1_0`, edit: inV1_0(edit), messages: different },
    ]),
    ...mobileFaults.map((each) => ({ ...each, edit: inV1_1(each.edit) })),
    {
      fault: 'phones in VersionOverridesV1_0',
      edit: inV1_0(inFirst('</DesktopFormFactor>', '</DesktopFormFactor><MobileFormFactor />')),
      messages: different,
    },
    {
      fault: 'an icon of phones in VersionOverridesV1_0',
      edit: inV1_0(
        inFirst(
          '<bt:Images>',
          '<bt:Images><bt:Image id="Icon25" DefaultValue="https://localhost:3443/assets/icon-25.png" />',
        ),
      ),
      messages: different,
    },
    ...['SupportsPinning', 'SupportsNoItemContext'].map((name) => ({
      fault: `${name} in VersionOverridesV1_0`,
      edit: inV1_0(inFirst('</Action>', `<${name}>true</${name}></Action>`)),
      messages: different,
    })),
  ].map((copy, index) => ({ ...copy, name: `fault-${index}.xml`, text: copy.edit(manifest) }));
  let outcome: ReturnType<typeof validate>;

  // All in one run, because it takes longer to start Node than to validate.
  beforeAll(() => {
    outcome = validate(copies.map(({ name, text }) => write(name, text)));
  });

  test.each(copies)('$fault is rejected', ({ messages, name, text }) => {
    expect(text).not.toBe(manifest);
    const lines = outcome.lines.filter((line) => line.includes(`${name}:`));
    expect(lines.map((line) => line.replace(/^.*?\.xml:(\d+:)? /, ''))).toEqual(messages);
  });

  test('any fault makes the command fail', () => {
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
  });
});

test('a difference between the two VersionOverrides is reported with both lines', () => {
  const text = inLast('DefaultValue="Show sync policy"', 'DefaultValue="Show policy"')(manifest);
  expect(text).not.toBe(manifest);
  const { status, lines } = validateText(text);
  expect(lines).toEqual([
    expect.stringMatching(
      /^\d+: VersionOverridesV1_0 has .*Show sync policy \(line \d+\) where V1_1 has .*Show policy \(line \d+\)$/,
    ),
  ]);
  expect(status).toBe(1);
});

test('several faults are reported together, in the order of their lines', () => {
  const text = [
    inLast(buttonLabel, '<Label resid="Nowhere" />'),
    inFirst('ReadItem<', 'Restricted<'),
    inFirst('icon-64.png', 'icon-32.png'),
  ].reduce((edited, edit) => edit(edited), manifest);
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
  expect(validateText(text)).toMatchObject({
    status: 1,
    stdout: '',
    lines: [
      `${lineOf('icon-32.png')}: icon assets/icon-32.png is 32x32, expected 64x64`,
      `${lineOf('Restricted<')}: <Permissions> text: Invalid type: Expected "ReadItem" but received "Restricted"`,
      `${lineOf('Nowhere')}: <Label>: <bt:ShortStrings> does not define "Nowhere"`,
    ],
  });
});

test('a manifest for another address is valid with its icons under that address', () => {
  const text = manifest.replaceAll('https://localhost:3443/', 'https://crm.example/outlook/');
  const moved = inFirst('<AppDomain>https://localhost:3443<', '<AppDomain>https://crm.example<')(text);
  expect(moved).not.toContain('localhost');
  expect(validateText(moved)).toMatchObject({ status: 0, lines: [] });
});

test('what the parser only warns of is not well-formed', () => {
  const text = inFirst('Name="Mailbox"', 'Name=Mailbox')(manifest);
  expect(validateText(text).lines).toEqual([expect.stringMatching(/^\d+: not well-formed XML: attribute "Mailbox"/)]);
});

test('a missing manifest is reported in one line', () => {
  expect(validate(['nowhere.xml'])).toEqual({ status: 1, stdout: '', lines: ['nowhere.xml does not exist.'] });
});

test('no network is needed', () => {
  const guard = join(folder, 'guard.cjs');
  writeFileSync(
    guard,
    `const refuse = () => { process.stderr.write('used the network\\n'); process.exit(7); };
    require('node:net').Socket.prototype.connect = refuse;
    require('node:dns').lookup = refuse;
    globalThis.fetch = refuse;`,
  );
  expect(validate([], ['--require', guard])).toMatchObject({ status: 0, lines: [] });
});
