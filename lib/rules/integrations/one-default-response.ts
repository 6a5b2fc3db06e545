import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { defaults: 1 } as const;

export const oneDefaultResponse = new Rule<{ statusCodes: readonly string[]; routeKey: string }>({
  id: 'AGW-INT-53',
  title: `At most ${bounds.defaults} integration response of a route has no selection pattern`,
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Which of them answers is not defined, and the others never do.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html',
  bounds,
  allowed: `${bounds.defaults} response without a selection pattern is the default for all that no pattern matches`,
  fix: 'Give all of them but one a selection pattern.',
  judge: ({ statusCodes, routeKey }) =>
    statusCodes.length > bounds.defaults
      ? `the responses ${statusCodes.join(', ')} of '${routeKey}' have no selection pattern`
      : undefined,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      const defaults = properties
        .maps('IntegrationResponses')
        .filter((response) => !response.isUnresolved('SelectionPattern') && !response.string('SelectionPattern'));
      const statusCodes = defaults.map((response) =>
        String(response.string('StatusCode') ?? response.number('StatusCode')),
      );
      yield { element, value: { statusCodes, routeKey } };
    }
  },
});
