import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { method: 'POST' } as const;

export const lambdaIntegrationMethod = new Rule<{ httpMethod: string; routeKey: string }>({
  id: 'AGW-INT-04',
  title: `API Gateway invokes a Lambda function with ${bounds.method}, whatever the verb of the route`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service takes the method, and every call to it is answered with 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
  bounds,
  allowed: `Lambda's Invoke action takes ${bounds.method} only`,
  fix: `Set IntegrationHttpMethod to ${bounds.method}; the function still sees the caller's own verb.`,
  judge: ({ httpMethod, routeKey }) =>
    httpMethod === bounds.method ? undefined : `'${routeKey}' invokes its Lambda function with ${httpMethod}`,
  *subjects(model) {
    for (const { element, properties, routeKey, uri } of restIntegrationsOf(model)) {
      const httpMethod = properties.string('IntegrationHttpMethod');
      if (httpMethod !== undefined && serviceUriOf(uri)?.service === 'lambda') {
        yield { element, value: { httpMethod, routeKey } };
      }
    }
  },
});
