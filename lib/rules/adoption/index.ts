export * from './baseline-file';
export * from './baseline-shrinks';
export * from './known-defaults';
