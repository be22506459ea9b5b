// Jest: everything under test/ but the browser tests, which Playwright runs.
const esModules = ['msw', '@mswjs', 'rettime', 'until-async', '@open-draft', 'hono', '@hono', 'jose'];

// Whatever the shell has set: React's production build has nothing for tests, and these expect times of one zone.
process.env.NODE_ENV = 'test';
process.env.TZ = 'UTC';

module.exports = {
  testEnvironment: 'jest-fixed-jsdom',
  reporters: ['default', '<rootDir>/test/reporters/jest.mjs'],
  // By default Jest leaves a core free, which on two cores is half of them.
  maxWorkers: '100%',
  // No test is timed: on a busy machine a slow one takes several times as long.
  testTimeout: 60_000,
  // Not `testMatch`: a glob would take the brackets in the name of a folder above for its own.
  testRegex: '\\.test\\.tsx?$',
  roots: ['<rootDir>/test'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
