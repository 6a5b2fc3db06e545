export * from './distinct-web-acl';
export * from './managed-rule-name';
export * from './one-web-acl';
export * from './web-acl-after-stage';
export * from './web-acl-rate-limit';
export * from './web-acl-rest-stage';
export * from './web-acl-scope';
