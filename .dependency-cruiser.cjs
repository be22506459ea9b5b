// The rooms of the house: which may import which. test/house/rooms.test.ts plants violations to prove that this finds them.
const path = require('node:path');

const everything = ['policy', 'contract', 'client', 'config', 'identity', 'office', 'pane', 'endpoint'];

const rooms = {
  policy: [],
  office: [],
  config: [],
  contract: ['policy'],
  client: ['contract', 'policy'],
  identity: ['config', 'office'],
  pane: ['client', 'identity', 'office', 'config', 'policy'],
  endpoint: ['contract', 'policy'],
  preview: everything,
};

// Packages that belong to some rooms only. The last word may be the beginning of a file's name.
const packages = [
  { names: ['react', 'react-dom', '@fluentui', '@griffel'], onlyIn: ['pane/', 'preview/'] },
  { names: ['hono', '@hono'], onlyIn: ['endpoint/', 'preview/'] },
  { names: ['jose'], onlyIn: ['endpoint/'] },
  { names: ['msw', '@mswjs'], onlyIn: ['endpoint/mount', 'preview/'] },
];

const oneOf = (words) => `(${words.join('|')})`;

const roomRules = Object.entries(rooms).map(([room, others]) => ({
  name: `${room}-imports-${others.length > 0 ? others.join('-') : 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/${oneOf([room, ...others])}/` },
}));

const packageRules = packages.map(({ names, onlyIn }) => ({
  name: `${names[0]}-only-in-${onlyIn.join('-').replaceAll('/', '')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${oneOf(onlyIn)}` },
  to: { path: `(^|/)node_modules/(@types/)?${oneOf(names)}/` },
}));

const houseRules = [
  { name: 'every-file-has-a-room', from: { path: '^src/', pathNot: `^src/${oneOf(Object.keys(rooms))}/` }, to: {} },
  { name: 'nothing-from-outside', from: { path: '^src/' }, to: { path: '^(test|scripts)/' } },
  { name: 'no-circles', from: { path: '^src/' }, to: { circular: true } },
  { name: 'resolvable', from: { path: '^src/' }, to: { couldNotResolve: true } },
].map((rule) => ({ severity: 'error', ...rule }));

module.exports = {
  forbidden: [...roomRules, ...packageRules, ...houseRules],
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
