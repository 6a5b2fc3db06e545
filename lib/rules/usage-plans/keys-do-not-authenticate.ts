import { ApiKind } from '../../template-model/api-kind';
import { ApiElement } from '../../template-model/elements';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const keysDoNotAuthenticate = new Rule<{ readonly keyRoutes: number; readonly isGuarded: boolean }>({
  id: 'AGW-KEY-10',
  title: 'An API key is not the only thing that guards a route',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'A key says which client to count and not who it is; the key of one API of a plan opens them all.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'keys are for metering, and are made neither to be secret nor to expire',
  fix: 'Authorize the routes as well, by IAM, a user pool or a Lambda authorizer.',
  judge: ({ keyRoutes, isGuarded }) =>
    keyRoutes > 0 && !isGuarded ? `${keyRoutes} of the API's routes ask for an API key and nothing else` : undefined,
  *subjects(model) {
    for (const api of model.restApis) {
      const keyRoutes = api.routes.filter((route) => route.apiKeyRequired && route.authorizationType === 'NONE').length;
      yield { element: api, value: { keyRoutes, isGuarded: isGuarded(api) } };
    }
  },
});

/** A resource policy or a private endpoint keeps strangers out before keys are looked at. */
function isGuarded({ properties, endpointTypes }: ApiElement): boolean {
  return properties.has('Policy') || endpointTypes.includes('PRIVATE');
}
