import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { method: 'POST' } as const;

export const webSocketLambdaMethod = new Rule<{ readonly routeKey: string; readonly method: string }>({
  id: 'AGW-WS-15',
  title: `A WebSocket API invokes a Lambda function with ${bounds.method}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'Lambda takes no other method, and every message of the route fails.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html',
  bounds,
  allowed: `the method of a Lambda invocation is ${bounds.method}`,
  fix: `Write IntegrationMethod: ${bounds.method}, or leave it out.`,
  judge: ({ routeKey, method }) =>
    method === bounds.method ? undefined : `'${routeKey}' invokes its function with ${method}`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const method = properties.string('IntegrationMethod');
      const isLambda = element.uri?.includes(':lambda:path/') ?? false;
      if (kind === ApiKind.WEBSOCKET && isLambda && method !== undefined) {
        yield { element, value: { routeKey, method } };
      }
    }
  },
});
