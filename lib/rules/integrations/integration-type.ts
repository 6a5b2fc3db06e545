import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK'] } as const;

export const integrationType = new Rule<{ type: string; routeKey: string }>({
  id: 'AGW-INT-01',
  title: `The type of an integration is ${bounds.types.join(', ')}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
  bounds,
  allowed: `a REST API knows ${bounds.types.join(', ')}`,
  fix: 'Use AWS_PROXY for a Lambda function, AWS for another AWS service, HTTP_PROXY or HTTP for an endpoint, or MOCK.',
  judge: ({ type, routeKey }) =>
    bounds.types.some((known) => known === type)
      ? undefined
      : `the integration of '${routeKey}' has the type '${type}'`,
  *subjects(model) {
    for (const { element, type, routeKey } of restIntegrationsOf(model)) {
      if (type !== undefined) yield { element, value: { type, routeKey } };
    }
  },
});
