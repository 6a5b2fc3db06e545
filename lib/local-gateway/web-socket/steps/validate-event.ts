import { SchemaError, validateBody } from '../../pipeline/body-schema';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { chosenBy, selectedKey } from '../selection-expression';
import { WebSocketExchange } from '../web-socket-exchange';
import { WebSocketStep } from './step';

/** Required parameters of the handshake, and models of messages. Models are held by integrations that are no proxies alone. */
export const validateEvent: WebSocketStep = {
  name: 'validation',
  run(exchange) {
    if (exchange.event.type === 'CONNECT') checkParameters(exchange);
    if (exchange.event.type === 'MESSAGE') checkMessage(exchange);
  },
};

function checkParameters({ headers, query, route, trace }: WebSocketExchange): void {
  const required = Object.entries(route.requestParameters).flatMap(([source, isRequired]) =>
    isRequired ? [source] : [],
  );
  trace.note({ required });
  const missing = required.filter((source) => {
    const [, , place, ...rest] = source.split('.');
    const name = rest.join('.');
    return place === 'header' ? !headers.has(name) : !query.single().has(name);
  });
  if (missing.length === 0) return;
  const names = missing.map((source) => source.split('.').slice(3).join('.'));
  throw new GatewayFault('BAD_REQUEST_PARAMETERS', {
    message: `Missing required request parameters: [${names.join(', ')}]`,
  });
}

function checkMessage(exchange: WebSocketExchange): void {
  const { api, integration, request, route, trace } = exchange;
  const { modelSelectionExpression, requestModels } = route;
  if (modelSelectionExpression === undefined || integration.type.endsWith('_PROXY')) return;
  const key = selectedKey(modelSelectionExpression, exchange);
  const model = chosenBy(key, requestModels);
  trace.note({ key, model });
  if (model === undefined) return;
  try {
    validateBody(request.body.toString('utf8'), model, api);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new GatewayFault('BAD_REQUEST_BODY', { validationError: error.message, reason: error.message });
  }
}
