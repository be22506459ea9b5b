// Proves the rules about imports: each kind of violation is planted in a small tree and must be found, alone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runScript } from '../runScript';

const project = resolve(__dirname, '../..');
const cruiser = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = join(project, '.dependency-cruiser.cjs');

type Tree = Record<string, string>;

const packages: Tree = Object.fromEntries(
  ['react', 'hono', 'jose', 'msw', 'valibot', 'kysely', 'pino'].map((name) => [
    `node_modules/${name}/index.js`,
    'export const a = 1;',
  ]),
);

const legal: Tree = {
  'src/lib/result.ts': 'export type Result = number;',
  'src/storage/cache.ts': "import '../lib/result'; import '../contract/errors'; import '../policy/policy';",
  'src/i18n/messages.ts':
    "import 'react'; import '../policy/policy'; import '../client/client'; import '../config/config';",
  'src/policy/policy.ts': "import { levels } from './levels'; export type Policy = typeof levels;",
  'src/policy/levels.ts': 'export const levels = 4;',
  'src/office/office.ts': 'export const host = undefined;',
  'src/config/config.ts': "import 'valibot'; export const config = {};",
  'src/contract/errors.ts': "import type { Policy } from '../policy/policy'; export type Change = Policy;",
  'src/client/client.ts': "import '../contract/errors'; import '../policy/policy'; export type Client = string;",
  'src/auth/token.ts': "import '../config/config'; import '../office/office'; export const token = '';",
  'src/pane/taskpane.tsx': `import 'react'; import '../client/client'; import '../auth/token'; import '../office/office';
    import '../config/config'; import '../policy/policy'; import '../storage/cache'; import '../i18n/messages';`,
  'src/server/routes.ts': "import 'hono'; import 'jose'; import '../contract/errors'; import '../policy/policy';",
  'src/server/sql/sqlStore.ts': "import 'kysely';",
  'src/server/serve/serve.ts': "import 'pino'; import '../routes'; import '../sql/sqlStore';",
  'src/server/mountMsw.ts': "import './routes'; export const start = () => import('msw');",
  'src/preview/preview.tsx': `import 'react'; import 'msw'; import 'hono'; import '../policy/policy';
    import '../contract/errors'; import '../client/client'; import '../config/config'; import '../auth/token';
    import '../office/office'; import '../pane/taskpane'; import '../server/mountMsw';`,
};

type Violation = { rule: string; from: string; to: string };

/** `added` files are planted beside the legal ones; `to` is the path in dependency-cruiser's report. */
const violations: { kind: string; added: Tree; found: Violation[] }[] = [
  {
    kind: 'a folder that imports a folder it may not',
    added: { 'src/client/bad.ts': "import '../config/config';" },
    found: [{ rule: 'client-imports-lib-contract-policy', from: 'src/client/bad.ts', to: 'src/config/config.ts' }],
  },
  {
    kind: 'a type alone, from a folder above',
    added: { 'src/policy/bad.ts': "import type { Client } from '../client/client'; export type Bad = Client;" },
    found: [{ rule: 'policy-imports-nothing-of-ours', from: 'src/policy/bad.ts', to: 'src/client/client.ts' }],
  },
  {
    kind: 'a type alone, in place',
    added: { 'src/config/bad.ts': "export type Bad = import('../office/office').Host;" },
    found: [{ rule: 'config-imports-lib-policy', from: 'src/config/bad.ts', to: 'src/office/office.ts' }],
  },
  {
    kind: 'the pane that imports the server, even late',
    added: { 'src/pane/bad.ts': "export const late = () => import('../server/routes');" },
    found: [
      {
        rule: 'pane-imports-lib-policy-client-config-auth-office-storage-i18n',
        from: 'src/pane/bad.ts',
        to: 'src/server/routes.ts',
      },
    ],
  },
  {
    kind: 'the preview, imported by anybody',
    added: { 'src/server/bad.ts': "import '../preview/preview';" },
    found: [{ rule: 'server-imports-lib-contract-policy', from: 'src/server/bad.ts', to: 'src/preview/preview.tsx' }],
  },
  {
    kind: 'a circle',
    added: {
      'src/policy/hen.ts': "import { egg } from './egg'; export const hen = () => egg;",
      'src/policy/egg.ts': "import { hen } from './hen'; export const egg = () => hen;",
    },
    found: [{ rule: 'no-circles', from: 'src/policy/egg.ts', to: 'src/policy/hen.ts' }],
  },
  {
    kind: 'a circle of which one half is a type',
    added: {
      'src/pane/hen.ts': "import { egg } from './egg'; export type Hen = typeof egg;",
      'src/pane/egg.ts': "import type { Hen } from './hen'; export const egg: Hen | undefined = undefined;",
    },
    found: [{ rule: 'no-circles', from: 'src/pane/egg.ts', to: 'src/pane/hen.ts' }],
  },
  {
    kind: 'React in a pure folder',
    added: { 'src/policy/react.ts': "import type { ReactNode } from 'react'; export type Bad = ReactNode;" },
    found: [
      { rule: 'react-only-in-pane-i18n-preview', from: 'src/policy/react.ts', to: 'node_modules/react/index.js' },
    ],
  },
  {
    kind: 'hono in the pane',
    added: { 'src/pane/hono.ts': "import 'hono';" },
    found: [{ rule: 'hono-only-in-server-preview', from: 'src/pane/hono.ts', to: 'node_modules/hono/index.js' }],
  },
  {
    kind: 'the verifying of tokens in the pane',
    added: { 'src/pane/jose.ts': "import type { JWTPayload } from 'jose'; export type Bad = JWTPayload;" },
    found: [{ rule: 'jose-only-in-server', from: 'src/pane/jose.ts', to: 'node_modules/jose/index.js' }],
  },
  {
    kind: 'msw in the server, outside its mounts',
    added: { 'src/server/store.ts': "import 'msw';" },
    found: [{ rule: 'msw-only-in-servermount-preview', from: 'src/server/store.ts', to: 'node_modules/msw/index.js' }],
  },
  {
    kind: 'the queries of a database outside its folder',
    added: { 'src/server/serve/data.ts': "import 'kysely';" },
    found: [{ rule: 'kysely-only-in-serversql', from: 'src/server/serve/data.ts', to: 'node_modules/kysely/index.js' }],
  },
  {
    kind: 'the log outside the program that writes it',
    added: { 'src/server/servedStore.ts': "import 'pino';" },
    found: [{ rule: 'pino-only-in-serverserve', from: 'src/server/servedStore.ts', to: 'node_modules/pino/index.js' }],
  },
  {
    kind: 'the program of the server, in the server',
    added: { 'src/server/signIn.ts': "import './serve/serve';" },
    found: [{ rule: 'serve-is-an-entry', from: 'src/server/signIn.ts', to: 'src/server/serve/serve.ts' }],
  },
  {
    kind: 'a folder that the table does not have',
    added: { 'src/utils/dates.ts': "import '../policy/levels';" },
    found: [{ rule: 'known-folder', from: 'src/utils/dates.ts', to: 'src/policy/levels.ts' }],
  },
  {
    kind: 'a test in the product',
    added: { 'test/person.ts': 'export const person = 1;', 'src/preview/bad.ts': "import '../../test/person';" },
    found: [{ rule: 'nothing-from-outside', from: 'src/preview/bad.ts', to: 'test/person.ts' }],
  },
  {
    kind: 'the editor in what a reader downloads, by way of a new file',
    added: {
      'src/policy/draft.ts': 'export const draft = 1;',
      'src/policy/shortcut.ts': "import { draft } from './draft'; export const shortcut = draft;",
      'src/pane/app/late.ts':
        "import type { Editor } from '../editor/Editor'; export const late = () => import('../editor/Editor'); export type Late = Editor;",
      'src/pane/editor/Editor.tsx': "import '../../policy/draft'; export type Editor = number;",
      'src/pane/reader/Early.tsx': "import '../editor/Editor';",
    },
    found: [
      { rule: 'no-editor-for-readers', from: 'src/pane/reader/Early.tsx', to: 'src/pane/editor/Editor.tsx' },
      { rule: 'no-editor-for-readers', from: 'src/policy/shortcut.ts', to: 'src/policy/draft.ts' },
    ],
  },
  {
    kind: 'an import that leads nowhere',
    added: { 'src/office/bad.ts': "import './absent';" },
    found: [{ rule: 'resolvable', from: 'src/office/bad.ts', to: './absent' }],
  },
];

function cruise(cwd: string): Violation[] {
  const run = runScript(cwd, [cruiser, '--config', rules, '--output-type', 'json', 'src']);
  if (run.stdout === '') throw new Error(run.stderr);
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Cruises a tree that holds these files, in a temporary folder. */
function cruiseTree(...trees: Tree[]): Violation[] {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    for (const [path, content] of trees.flatMap((tree) => Object.entries(tree))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return cruise(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

it('lets every import pass that the table allows', () => {
  expect(cruiseTree(packages, legal)).toEqual([]);
});

describe('finds', () => {
  let found: Violation[];

  beforeAll(() => {
    found = cruiseTree(packages, legal, ...violations.map(({ added }) => added));
  });

  it.each(violations)('$kind', ({ added, found: expected }) => {
    expect(found.filter(({ from }) => from in added)).toEqual(expected);
  });

  it('nothing else', () => {
    expect(found).toHaveLength(violations.flatMap((violation) => violation.found).length);
  });
});
