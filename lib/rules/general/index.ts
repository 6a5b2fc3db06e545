export * from './capability-of-kind';
export * from './known-setting';
export * from './setting-given';
export * from './unknown-rule';
