import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['AWS_PROXY', 'HTTP_PROXY'] } as const;

export const httpIntegrationType = new Rule<{ readonly routeKey: string; readonly type: string }>({
  id: 'AGW-INT-02',
  title: 'An HTTP API passes requests on to a function, a service or an HTTP endpoint',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations.html',
  bounds,
  allowed: `an HTTP API has integrations of the types ${bounds.types.join(' and ')}`,
  fix: 'Use a proxy integration, or a REST API where templates are needed.',
  judge: ({ routeKey, type }) =>
    bounds.types.some((known) => known === type) ? undefined : `'${routeKey}' has an integration of type ${type}`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const type = properties.string('IntegrationType');
      if (kind === ApiKind.HTTP && type !== undefined) yield { element, value: { routeKey, type } };
    }
  },
});
