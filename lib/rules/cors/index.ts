export * from './any-origin-alone';
export * from './cors-max-age';
export * from './credentials-with-any-origin';
export * from './http-credentials-with-any-origin';
export * from './http-preflight-open';
export * from './method-sends-origin';
export * from './preflight-open';
export * from './web-socket-without-cors';
