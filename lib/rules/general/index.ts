export * from './capability-of-kind';
export * from './setting-given';
export * from './unknown-rule';
