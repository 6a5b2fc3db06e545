import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizerOfSameApi = new Rule<{
  readonly routeKey: string;
  readonly api: string;
  readonly authorizerApi: string;
}>({
  id: 'AGW-AUTH-04',
  title: 'A method and its authorizer belong to one API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  allowed: 'an authorizer guards methods of its own API',
  fix: 'Make an authorizer for each API; both can call the same function.',
  judge: ({ routeKey, api, authorizerApi }) =>
    api === authorizerApi ? undefined : `'${routeKey}' of '${api}' has an authorizer of '${authorizerApi}'`,
  *subjects(model) {
    for (const route of model.routes) {
      const authorizerApi = route.authorizer?.api?.logicalId;
      if (route.api.kind !== ApiKind.REST || !authorizerApi || !model.element(authorizerApi)) continue;
      const routeKey = route.key ?? route.logicalId;
      yield { element: route, value: { routeKey, api: route.api.logicalId, authorizerApi } };
    }
  },
});
