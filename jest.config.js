const { dirname, join } = require('node:path');
const { version } = require('./package.json');

const esModules = ['msw', '@mswjs', 'rettime', 'until-async', '@open-draft', 'hono', '@hono', 'jose'];
/** The index of all Fluent components. Compiled with lazy imports, so that only used components are loaded. */
const fluent = join(dirname(require.resolve('@fluentui/react-components/package.json')), 'lib', 'index.js');

// Independent of the shell: React's production build lacks test support, and tests expect times in UTC.
process.env.NODE_ENV = 'test';
process.env.TZ = 'UTC';

const swc = (module) => [
  '@swc/jest',
  { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } }, ...module },
];

const common = {
  roots: ['<rootDir>/test'],
  transform: {
    '/@fluentui/react-components/lib/index\\.js$': swc({ module: { type: 'commonjs', lazy: true } }),
    '^.+\\.(t|j|mj)sx?$': swc(),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/|@fluentui/react-components/lib/index\\.js$)`],
};

/** Tests whose code needs a document. */
const withDocument = '/test/((client|config|office|pane)/[^/]+|preview/options)\\.test\\.tsx?$';

module.exports = {
  reporters: ['default', '<rootDir>/test/reporters/jest.mjs'],
  // By default Jest leaves one core unused, which would be half of two cores.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/fileOrder.js',
  // On a busy machine slow tests take several times as long.
  testTimeout: 60_000,
  // Not `testMatch`: brackets in the path of the project would be part of the glob.
  projects: [
    {
      ...common,
      testEnvironment: 'jest-fixed-jsdom',
      // As webpack defines it.
      globals: { ADDIN_VERSION: version },
      testRegex: withDocument,
      setupFilesAfterEnv: ['<rootDir>/test/setup.ts', '<rootDir>/test/setupDocument.ts'],
      moduleNameMapper: {
        '^@fluentui/react-components$': fluent,
        '^@fluentui/react-icons$': '<rootDir>/test/fluentIcons.js',
      },
    },
    {
      ...common,
      testEnvironment: 'node',
      testRegex: '\\.test\\.tsx?$',
      testPathIgnorePatterns: [withDocument],
      setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
    },
  ],
};
