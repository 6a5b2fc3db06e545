import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const mockRequestTemplate = new Rule<{ readonly routeKey: string; readonly hasTemplate: boolean }>({
  id: 'AGW-INT-70',
  title: 'A mock integration has a request template that names a status code',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'A mock answers with the status that its request template names; without one, every request with 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html',
  allowed: 'a mock needs RequestTemplates such as {"statusCode": 200}',
  fix: 'Add one for application/json, which serves requests without a body too.',
  judge: ({ hasTemplate, routeKey }) => (hasTemplate ? undefined : `the mock of '${routeKey}' has no request template`),
  *subjects(model) {
    for (const { element, properties, routeKey, type } of restIntegrationsOf(model)) {
      if (type !== 'MOCK') continue;
      const isUnknown = properties.isUnresolved('RequestTemplates');
      const hasTemplate = isUnknown || properties.map('RequestTemplates').names().length > 0;
      yield { element, value: { routeKey, hasTemplate } };
    }
  },
});
