export * from './resource-policy-size';
