export * from './capability-of-kind';
