import { Response } from '../../messages/messages';
import { BackendError } from '../../pipeline/backends';
import { excerpt } from '../../pipeline/excerpt';
import { functionArnOf } from '../../pipeline/function-uri';
import { GatewayFault, internalError } from '../../pipeline/gateway-fault';
import { callService } from '../integrations/aws-service';
import { callHttp } from '../integrations/http';
import { callLambda } from '../integrations/lambda';
import { callLambdaProxy } from '../integrations/lambda-proxy';
import { callMock } from '../integrations/mock';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** Calls the backend, for as long as the integration may take. */
export const callIntegration: RestStep = {
  name: 'integration',
  async run(exchange) {
    try {
      exchange.integrationResponse = await call(exchange);
    } catch (error) {
      throw error instanceof BackendError ? faultOf(error) : error;
    }
    const { status, headers, body } = exchange.integrationResponse;
    exchange.trace.note({ status, headers: headers.single(), body: excerpt(body) });
  },
};

function call(exchange: RestExchange): Response | Promise<Response> {
  const { integration, integrationRequest } = exchange;
  switch (integration.type) {
    case 'MOCK':
      return callMock(exchange);
    case 'HTTP':
    case 'HTTP_PROXY':
      return callHttp(exchange);
    case 'AWS_PROXY':
      return callLambdaProxy(exchange);
    default:
      return functionArnOf(integrationRequest.uri) ? callLambda(exchange) : callService(exchange);
  }
}

function faultOf({ kind, message }: BackendError): GatewayFault {
  switch (kind) {
    case 'timeout':
      return new GatewayFault('INTEGRATION_TIMEOUT', { reason: message });
    case 'network':
      return new GatewayFault('INTEGRATION_FAILURE', { reason: message });
    default:
      return internalError(message);
  }
}
