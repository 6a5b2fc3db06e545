export * from './known-defaults';
