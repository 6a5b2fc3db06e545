import { callBackend } from '../../integrations/call-backend';
import { excerpt } from '../../pipeline/excerpt';
import { callLambdaProxy } from '../integrations/lambda-proxy';
import { WebSocketStep } from './step';

/** Calls the backend, for as long as the integration may take. */
export const callIntegration: WebSocketStep = {
  name: 'integration',
  async run(exchange) {
    const response = await callBackend(exchange, () => callLambdaProxy(exchange));
    exchange.integrationResponse = response;
    const { status, headers, body } = response;
    exchange.trace.note({ status, headers: headers.single(), body: excerpt(body) });
  },
};
