import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const defaultResponse = new Rule<{ readonly routeKey: string; readonly patterns: readonly string[] }>({
  id: 'AGW-INT-78',
  title: 'One of the integration responses of a route is for all that no pattern selects',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'What no pattern matches is answered with status 500, and a function that succeeds has no message to match.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html',
  allowed: 'a response without a selection pattern is the default',
  fix: 'Take the selectionPattern from the response of success.',
  judge: ({ patterns, routeKey }) =>
    patterns.length > 0 && patterns.every((pattern) => pattern !== '')
      ? `the responses of '${routeKey}' are all selected by patterns: ${patterns.join(' and ')}`
      : undefined,
  *subjects(model) {
    for (const { element, properties, routeKey, type } of restIntegrationsOf(model)) {
      const responses = properties.maps('IntegrationResponses');
      if (type?.endsWith('_PROXY') || responses.some((response) => response.isUnresolved('SelectionPattern'))) continue;
      const patterns = responses.map((response) => response.string('SelectionPattern') ?? '');
      yield { element, value: { routeKey, patterns } };
    }
  },
});
