export * from './any-media-type';
export * from './binary-response-types';
export * from './minimum-compression-size';
export * from './templates-read-text';
