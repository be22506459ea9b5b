// Which folder of src may import which. test/architecture/imports.test.ts plants violations to prove that this finds them.
const path = require('node:path');

const everything = [
  'lib',
  'policy',
  'contract',
  'storage',
  'client',
  'config',
  'auth',
  'office',
  'i18n',
  'pane',
  'server',
];

const folders = {
  lib: [],
  policy: [],
  config: ['lib', 'policy'],
  contract: ['lib', 'policy'],
  client: ['lib', 'contract', 'policy'],
  storage: ['lib', 'contract', 'policy'],
  office: ['lib', 'storage'],
  auth: ['lib', 'config', 'office', 'storage'],
  i18n: ['client', 'config', 'office', 'policy', 'auth'],
  pane: ['lib', 'policy', 'client', 'config', 'auth', 'office', 'storage', 'i18n'],
  server: ['lib', 'contract', 'policy'],
  support: ['config'],
  preview: everything,
};

// Packages that belong to some folders only. The last word may be the beginning of a file's name.
const packages = [
  { names: ['react', 'react-dom'], onlyIn: ['pane/', 'i18n/', 'preview/'] },
  { names: ['@fluentui', '@griffel'], onlyIn: ['pane/', 'preview/'] },
  { names: ['hono', '@hono'], onlyIn: ['server/', 'preview/'] },
  { names: ['jose'], onlyIn: ['server/'] },
  { names: ['msw', '@mswjs'], onlyIn: ['server/mount', 'preview/'] },
  { names: ['kysely', 'pg', 'better-sqlite3'], onlyIn: ['server/sql/'] },
  { names: ['pino', 'prom-client', 'rate-limiter-flexible'], onlyIn: ['server/serve/'] },
];

const oneOf = (names) => `(${names.join('|')})`;

const folderRules = Object.entries(folders).map(([folder, others]) => ({
  name: `${folder}-imports-${others.length > 0 ? others.join('-') : 'nothing-of-ours'}`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/${oneOf([folder, ...others])}/` },
}));

const packageRules = packages.map(({ names, onlyIn }) => ({
  name: `${names[0].replace('@', '')}-only-in-${onlyIn.join('-').replaceAll('/', '')}`,
  from: { path: '^src/', pathNot: `^src/${oneOf(onlyIn)}` },
  to: { path: `(^|/)node_modules/(@types/)?${oneOf(names)}/` },
}));

// What only comes in chunks that are loaded on demand, and what leads to it by `import()`.
const onDemand = oneOf([
  'pane/(editor|history|overview|menu|sources|notices|demonstration)/(?!\\w+Module\\.ts)',
  'policy/(draft|durationInput|merge|history|impact|risks)\\.ts',
  'client/(changes|history|audience|overview)\\.ts',
  'contract/(change|changeSchema|impact)\\.ts',
  'storage/draftStorage\\.ts',
  'pane/ui/FluentRoot\\.tsx',
]);
/** Closed under imports: whatever a reader's pane downloads at first is none of the above. */
const readerRule = {
  name: 'no-editor-for-readers',
  from: { path: '^src/', pathNot: `^src/(${onDemand}|server/|preview/)` },
  to: { path: `^src/${onDemand}`, dependencyTypesNot: ['type-only', 'dynamic-import'] },
};

/** A program of its own, which no other part of the product needs. */
const serveRule = {
  name: 'serve-is-an-entry',
  from: { path: '^src/', pathNot: '^src/server/serve/' },
  to: { path: '^src/server/serve/' },
};

const generalRules = [
  readerRule,
  serveRule,
  { name: 'known-folder', from: { path: '^src/', pathNot: `^src/${oneOf(Object.keys(folders))}/` }, to: {} },
  { name: 'nothing-from-outside', from: { path: '^src/' }, to: { path: '^(test|tools|scripts)/' } },
  { name: 'no-circles', from: { path: '^src/' }, to: { circular: true } },
  { name: 'resolvable', from: { path: '^src/' }, to: { couldNotResolve: true } },
];

module.exports = {
  forbidden: [...folderRules, ...packageRules, ...generalRules].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true, // an import of a type is an import
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
