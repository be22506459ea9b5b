// Jest: everything under test/ but the browser tests, which Playwright runs.
const esModules = ['msw', '@mswjs', 'rettime', 'until-async', '@open-draft', 'hono', '@hono', 'jose'];

module.exports = {
  testEnvironment: 'jest-fixed-jsdom',
  // By default Jest leaves a core free, which on two cores is half of them.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
