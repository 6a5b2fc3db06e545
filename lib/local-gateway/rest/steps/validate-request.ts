import { mediaTypeOf } from '../../messages/media-type';
import { SchemaError, validateBody } from '../../pipeline/body-schema';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** Parameters that are missing, and a body that breaks its model, never reach the backend. */
export const validateRequest: RestStep = {
  name: 'validation',
  run(exchange) {
    const { method } = exchange;
    const { requestModels, validatesBody, validatesParameters } = method;
    exchange.trace.note({ parameters: validatesParameters, body: validatesBody, models: requestModels });
    if (validatesParameters) checkParameters(exchange);
    if (validatesBody) checkBody(exchange);
  },
};

function checkParameters(exchange: RestExchange): void {
  const missing = Object.entries(exchange.method.requestParameters)
    .filter(([source, required]) => required && !isPresent(source, exchange))
    .map(([source]) => source)
    .sort();
  if (missing.length === 0) return;
  const names = missing.map((source) => source.split('.').slice(3).join('.'));
  throw new GatewayFault('BAD_REQUEST_PARAMETERS', {
    message: `Missing required request parameters: [${names.join(', ')}]`,
  });
}

function isPresent(source: string, { headers, query, pathParameters }: RestExchange): boolean {
  const [, , place, ...rest] = source.split('.');
  const name = rest.join('.');
  if (place === 'path') return pathParameters.has(name);
  if (place === 'header' || place === 'multivalueheader') return headers.exact(name).length > 0;
  return query.single().has(name);
}

/** A body of a media type without a model is not looked at. */
function checkBody({ api, headers, method, request }: RestExchange): void {
  const mediaType = mediaTypeOf(headers.get('Content-Type') ?? 'application/json');
  const model = Object.entries(method.requestModels).find(([contentType]) => mediaTypeOf(contentType) === mediaType);
  const name = model?.[1] ?? method.requestModels.$default;
  if (name === undefined) return;
  try {
    validateBody(request.body.toString('utf8'), name, api);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new GatewayFault('BAD_REQUEST_BODY', { validationError: error.message, reason: error.message });
  }
}
