export * from './policy-allows-somebody';
export * from './resource-policy-size';
export * from './vpc-condition-of-private-api';
