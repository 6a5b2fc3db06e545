import { ApiKind } from '../../template-model/api-kind';
import { planStagesOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpApiWithoutKeys = new Rule<{ readonly user: string; readonly kind: ApiKind }>({
  id: 'AGW-KEY-01',
  title: 'An HTTP API has no API keys and no usage plans',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the route or the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'keys and plans belong to REST APIs, and keys to WebSocket APIs too',
  fix: 'Make it a REST API, or protect the HTTP API with an authorizer and throttle its stage.',
  judge: ({ user, kind }) => (kind === ApiKind.HTTP ? `${user} of an HTTP API` : undefined),
  *subjects(model) {
    for (const api of model.apis) {
      for (const route of api.routes) {
        // What an OpenAPI body asks for beyond an HTTP API's means is dropped by the import.
        if (!route.apiKeyRequired || route.location !== undefined) continue;
        const user = `an API key is required by the route '${route.key ?? route.logicalId}'`;
        yield { element: route, value: { user, kind: api.kind } };
      }
    }
    for (const { element, api, plan } of planStagesOf(model)) {
      if (api) yield { element, value: { user: `the usage plan '${plan}' lists a stage`, kind: api.kind } };
    }
  },
});
