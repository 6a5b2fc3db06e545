export * from './capability-of-kind';
export * from './unknown-rule';
