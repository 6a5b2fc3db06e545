export * from './plan-method-throttle';
export * from './stage-throttled';
export * from './throttle-limits';
export * from './throttle-within-account';
export * from './zero-beside-limit';
