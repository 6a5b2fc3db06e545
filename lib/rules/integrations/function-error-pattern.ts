import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const functionErrorPattern = new Rule<{ readonly routeKey: string; readonly pattern: string }>({
  id: 'AGW-INT-79',
  title: "The selection pattern of a function's response is for its error message",
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason:
    'A function has no status: the pattern must match the whole error message, or the response of success is chosen.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html',
  allowed: 'patterns of statuses are for HTTP endpoints and other services',
  fix: "Match what the function throws, such as '.*\\[404\\].*'.",
  judge: ({ pattern, routeKey }) =>
    STATUS.test(pattern) ? `'${routeKey}' selects a response of a function by '${pattern}'` : undefined,
  *subjects(model) {
    for (const { element, properties, routeKey, type, uri } of restIntegrationsOf(model)) {
      if (type !== 'AWS' || serviceUriOf(uri)?.service !== 'lambda') continue;
      for (const response of properties.maps('IntegrationResponses')) {
        const pattern = response.string('SelectionPattern');
        if (pattern) yield { element, value: { routeKey, pattern } };
      }
    }
  },
});

/** A status, or a class of them. */
const STATUS = /^\^?\(?[1-5](\d\d|\\d\{2\}|\\d\\d|\.\.|\.\{2\}|\[0-9\]\{2\})\)?\$?$/;
