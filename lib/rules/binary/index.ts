export * from './any-media-type';
export * from './minimum-compression-size';
