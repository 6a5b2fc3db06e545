export * from './any-media-type';
export * from './binary-response-types';
export * from './media-type-form';
export * from './minimum-compression-size';
export * from './templates-read-text';
