export * from './default-status';
export * from './distinct-response-type';
export * from './errors-send-origin';
export * from './gateway-response-status';
export * from './gateway-response-type';
export * from './request-too-large';
export * from './response-header-mapping';
export * from './template-without-directives';
