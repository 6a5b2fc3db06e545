const { moduleNameMapper, transform, reporters } = require('../../jest.config');

module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/test/languages'],
  testEnvironment: 'node',
  testMatch: ['**/*.language.ts'],
  // Compilers of other languages read all of aws-cdk-lib.
  testTimeout: 1_200_000,
  moduleFileExtensions: ['ts', 'js', 'json'],
  moduleNameMapper,
  reporters,
  transform,
};
