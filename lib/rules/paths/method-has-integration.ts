import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const methodHasIntegration = new Rule<{ readonly routeKey: string; readonly hasIntegration: boolean }>({
  id: 'AGW-PATH-12',
  title: 'A method has an integration',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses every deployment of the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html',
  allowed: 'each method needs an integration',
  fix: 'Add one; a mock answers without a backend.',
  judge: ({ routeKey, hasIntegration }) => (hasIntegration ? undefined : `'${routeKey}' has no integration`),
  *subjects(model) {
    for (const route of model.routes) {
      if (route.resourceType !== 'AWS::ApiGateway::Method') continue;
      const hasIntegration = route.properties.has('Integration');
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, hasIntegration } };
    }
  },
});
