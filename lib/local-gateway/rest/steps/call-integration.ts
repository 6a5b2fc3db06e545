import { callBackend } from '../../integrations/call-backend';
import { excerpt } from '../../pipeline/excerpt';
import { callLambdaProxy } from '../integrations/lambda-proxy';
import { RestStep } from './step';

/** Calls the backend, for as long as the integration may take. */
export const callIntegration: RestStep = {
  name: 'integration',
  async run(exchange) {
    exchange.integrationResponse = await callBackend(exchange, () => callLambdaProxy(exchange));
    const { status, headers, body } = exchange.integrationResponse;
    exchange.trace.note({ status, headers: headers.single(), body: excerpt(body) });
  },
};
