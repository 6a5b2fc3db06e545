/** `CDK=newest` tests with the newest aws-cdk-lib instead of the oldest that the library takes. */
const newestCdk = process.env.CDK === 'newest' && { '^aws-cdk-lib(/.*)?$': 'aws-cdk-lib-newest$1' };

module.exports = {
  testEnvironment: '<rootDir>/test/validating-environment.js',
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/longest-first.js',
  roots: ['<rootDir>/test'],
  // What only the newest aws-cdk-lib does is in files of its own.
  testMatch: ['**/*.test.ts', ...(newestCdk ? ['**/*.newest.ts'] : [])],
  moduleFileExtensions: ['ts', 'js', 'json'],
  moduleNameMapper: { '^cdk-gatehouse$': '<rootDir>/lib', '^fast-check$': '<rootDir>/test/fixed-seed.js', ...newestCdk },
  setupFiles: ['<rootDir>/test/setup.ts'],
  reporters: ['default', '<rootDir>/test/result-reporter.js'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
};
