import { Response } from '../../messages/messages';
import { BackendError } from '../../pipeline/backends';
import { excerpt } from '../../pipeline/excerpt';
import { HttpExchange } from '../http-exchange';
import { HttpFault } from '../http-fault';
import { callHttp } from '../integrations/http-proxy';
import { callLambda } from '../integrations/lambda-proxy';
import { callService } from '../integrations/service';
import { HttpStep } from './step';

/** Calls the backend, for as long as the integration may take. */
export const callIntegration: HttpStep = {
  name: 'integration',
  async run(exchange) {
    try {
      exchange.response = await call(exchange);
    } catch (error) {
      throw error instanceof BackendError ? faultOf(error) : error;
    }
    const { status, headers, body } = exchange.response;
    exchange.trace.note({ status, headers: headers.single(), body: excerpt(body) });
  },
};

function call(exchange: HttpExchange): Promise<Response> {
  const { subtype, type } = exchange.integration;
  if (subtype !== undefined) return callService(exchange);
  return type === 'AWS_PROXY' ? callLambda(exchange) : callHttp(exchange);
}

function faultOf({ kind, message }: BackendError): HttpFault {
  if (kind === 'timeout' || kind === 'network') return new HttpFault(503, 'Service Unavailable', message);
  return new HttpFault(500, 'Internal Server Error', message);
}
