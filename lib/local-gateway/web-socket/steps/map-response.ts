import { matchesWhole } from '../../../velocity/methods/regular-expression';
import { bytesOf, convertResponse } from '../../messages/convert-payload';
import { Response } from '../../messages/messages';
import { excerpt } from '../../pipeline/excerpt';
import { internalError } from '../../pipeline/gateway-fault';
import { converted, rendered } from '../../pipeline/mapped-payload';
import { chosenBy, selectedKey } from '../selection-expression';
import { WebSocketIntegrationResponse } from '../web-socket-api';
import { WebSocketExchange } from '../web-socket-exchange';
import { WebSocketStep } from './step';

/** Makes what the client gets of what the backend answered; the client of a route without a response gets nothing. */
export const mapResponse: WebSocketStep = {
  name: 'integration response',
  run(exchange) {
    const { event, integration, route, trace } = exchange;
    if (!route.hasResponse || event.type !== 'MESSAGE') return;
    const response = exchange.integrationResponse as Response;
    exchange.reply = integration.type.endsWith('_PROXY') ? response.body : mapped(response, exchange);
    trace.note({ reply: excerpt(exchange.reply) });
  },
};

function mapped(response: Response, exchange: WebSocketExchange): Buffer {
  const { integration, trace } = exchange;
  const selected = selectResponse(exchange);
  trace.note({ response: selected?.key });
  if (!selected) {
    if (integration.responses.length === 0) return response.body;
    throw internalError(`no integration response for status ${response.status}`);
  }
  const { contentHandling, templates, templateSelectionExpression } = selected;
  const payload = converted(() => convertResponse(response.body, false, false, contentHandling));
  const key =
    templateSelectionExpression === undefined ? undefined : selectedKey(templateSelectionExpression, exchange);
  const template = chosenBy(key, templates);
  return bytesOf(template === undefined ? payload : rendered(template, payload.toString(), exchange));
}

/** A key in slashes is a pattern, `$default` takes whatever no other key does. */
function selectResponse(exchange: WebSocketExchange): WebSocketIntegrationResponse | undefined {
  const { responseSelectionExpression = '$integration.response.statuscode', responses } = exchange.integration;
  const selected = selectedKey(responseSelectionExpression, exchange);
  exchange.trace.note({ selectedBy: selected });
  const matching = responses.find(({ key }) => key !== '$default' && selected !== undefined && matches(key, selected));
  return matching ?? responses.find(({ key }) => key === '$default');
}

function matches(key: string, selected: string): boolean {
  const [, pattern] = /^\/(.*)\/$/s.exec(key) ?? [];
  try {
    return pattern === undefined ? key === selected : matchesWhole(selected, pattern);
  } catch {
    return false;
  }
}
