import { integrationUriOf } from '../../integrations/integration-uri';
import { mapRequestParameters } from '../../integrations/parameter-mapping';
import { convertRequest, Payload } from '../../messages/convert-payload';
import { HeaderList } from '../../messages/header-list';
import { excerpt } from '../../pipeline/excerpt';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { converted, rendered } from '../../pipeline/mapped-payload';
import { chosenBy, selectedKey } from '../selection-expression';
import { WebSocketExchange } from '../web-socket-exchange';
import { WebSocketStep } from './step';

/** Makes the request that goes to the backend: parameters, passthrough behavior, content handling, mapping template. */
export const mapRequest: WebSocketStep = {
  name: 'integration request',
  run(exchange) {
    const { api, integration, request, stageVariables, trace } = exchange;
    const mapped = mapRequestParameters(integration.requestParameters, exchange);
    const isProxy = integration.type.endsWith('_PROXY');
    const body = isProxy ? request.body : renderBody(exchange);
    const headers = integration.type === 'HTTP_PROXY' ? exchange.headers.copy() : new HeaderList();
    headers.delete('Host');
    for (const [name, values] of mapped.header) headers.set(name, ...values);
    headers.setDefault('Content-Type', 'application/json');
    headers.setDefault('User-Agent', `AmazonAPIGateway_${api.id}`);
    if (integration.type.startsWith('HTTP')) headers.set('X-Amzn-Apigateway-Api-Id', api.id);
    const query = integration.type === 'HTTP_PROXY' ? exchange.query.multi() : new Map<string, string[]>();
    for (const [name, values] of mapped.querystring) query.set(name, values);
    const uri = integrationUriOf(integration, stageVariables, mapped.path);
    exchange.integrationRequest = { method: integration.httpMethod ?? 'POST', uri, headers, query, body };
    trace.note({ method: exchange.integrationRequest.method, uri, headers: headers.single() });
    trace.note({ body: excerpt(body) });
  },
};

function renderBody(exchange: WebSocketExchange): Payload {
  const { integration, request } = exchange;
  const payload = converted(() => convertRequest(request.body, false, integration.contentHandling));
  const template = templateFor(exchange);
  return template === undefined ? payload : rendered(template, payload.toString(), exchange);
}

/** The template by the key that the expression selects; without one, the message passes or is refused. */
function templateFor(exchange: WebSocketExchange): string | undefined {
  const { passthroughBehavior, requestTemplates, templateSelectionExpression } = exchange.integration;
  const key =
    templateSelectionExpression === undefined ? undefined : selectedKey(templateSelectionExpression, exchange);
  const template = chosenBy(key, requestTemplates);
  if (template !== undefined) return template;
  const isRefused =
    passthroughBehavior === 'NEVER' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && Object.keys(requestTemplates).length > 0);
  if (isRefused) throw new GatewayFault('UNSUPPORTED_MEDIA_TYPE', { reason: `no template for '${key}'` });
  return undefined;
}
