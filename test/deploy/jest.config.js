const { moduleNameMapper, transform, reporters } = require('../../jest.config');

module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/test/deploy'],
  testEnvironment: 'node',
  testMatch: ['**/*.deployment.ts'],
  testTimeout: 300_000,
  // The lives of the examples are waiting more than working.
  maxConcurrency: 4,
  globalSetup: '<rootDir>/test/deploy/global-setup.ts',
  globalTeardown: '<rootDir>/test/deploy/global-teardown.ts',
  moduleFileExtensions: ['ts', 'js', 'json'],
  moduleNameMapper,
  reporters,
  transform,
};
