export { FunctionContext, FunctionHandler } from './local-gateway/backends/in-process-function';
export { SentCall } from './local-gateway/backends/sent-calls';
export { FetchedResponse, FetchOptions, LocalGateway } from './local-gateway/local-gateway';
export { LocalGatewayOptions } from './local-gateway/local-gateway-options';
export { MappingTemplateEvent, renderMappingTemplate } from './local-gateway/mapping-template/render-mapping-template';
export { Clock } from './local-gateway/pipeline/clock';
export { Trace, TraceEntry } from './local-gateway/pipeline/trace';
