import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 100, maximum: 599 } as const;

export const responseStatus = new Rule<{ readonly routeKey: string; readonly statusCode: string }>({
  id: 'AGW-INT-80',
  title: `The status of a response is ${bounds.minimum} to ${bounds.maximum}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html',
  bounds,
  allowed: `a status is a text of three digits, '${bounds.minimum}' to '${bounds.maximum}'`,
  fix: 'Write one status; what selects it is the selectionPattern.',
  judge: ({ routeKey, statusCode }) =>
    typeof statusCode === 'string' &&
    /^\d{3}$/.test(statusCode) &&
    Number(statusCode) >= bounds.minimum &&
    Number(statusCode) <= bounds.maximum
      ? undefined
      : `'${routeKey}' has a response with the status '${statusCode}'`,
  *subjects(model) {
    for (const { element, properties, route, routeKey } of restIntegrationsOf(model)) {
      const responses = [...properties.maps('IntegrationResponses'), ...route.properties.maps('MethodResponses')];
      for (const response of responses) {
        const statusCode = response.string('StatusCode');
        if (statusCode !== undefined) yield { element, value: { routeKey, statusCode } };
      }
    }
  },
});
