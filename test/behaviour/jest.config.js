module.exports = {
  ...require('../deploy/jest.config'),
  roots: ['<rootDir>/test/behaviour'],
  testMatch: ['**/*.behaviour.ts'],
  testTimeout: 30_000,
  globalSetup: undefined,
  globalTeardown: undefined,
};
