// Jest: everything under test/ but the browser tests, which Playwright runs.
const { dirname, join } = require('node:path');

const esModules = ['msw', '@mswjs', 'rettime', 'until-async', '@open-draft', 'hono', '@hono', 'jose'];
/** An index of all of Fluent's components: what is used of it is loaded when it is used. */
const fluent = join(dirname(require.resolve('@fluentui/react-components/package.json')), 'lib', 'index.js');

// Whatever the shell has set: React's production build has nothing for tests, and these expect times of one zone.
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

/** The tests whose code needs a document. */
const withDocument = '/test/((client|config|office|pane)/[^/]+|preview/choice)\\.test\\.tsx?$';

module.exports = {
  reporters: ['default', '<rootDir>/test/reporters/jest.mjs'],
  // By default Jest leaves a core free, which on two cores is half of them.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/fileOrder.js',
  // No test is timed: on a busy machine a slow one takes several times as long.
  testTimeout: 60_000,
  // Not `testMatch`: a glob would take the brackets in the name of a folder above for its own.
  projects: [
    {
      ...common,
      testEnvironment: 'jest-fixed-jsdom',
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
