export * from './any-media-type';
export * from './binary-response-types';
export * from './minimum-compression-size';
