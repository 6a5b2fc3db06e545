export * from './auto-deploy-alone';
export * from './canary-stage-deployment';
export * from './deployment-after-routes';
export * from './deployment-needs-method';
export * from './stage-description-name';
export * from './stage-has-deployment';
export * from './stage-made-once';
export * from './unknown-release';
