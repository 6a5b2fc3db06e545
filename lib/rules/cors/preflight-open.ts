import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const preflightOpen = new Rule<{
  readonly routeKey: string;
  readonly authorizationType: string;
  readonly apiKeyRequired: boolean;
}>({
  id: 'AGW-CORS-08',
  title: 'An OPTIONS method takes requests without credentials',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Browsers send neither credentials nor an API key with a preflight request, which is refused then.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed: 'an OPTIONS method has the authorization type NONE and needs no API key',
  fix: 'Set the authorization type to NONE and take the API key away.',
  judge: ({ routeKey, authorizationType, apiKeyRequired }) => {
    if (authorizationType !== 'NONE') return `'${routeKey}' has the authorization type ${authorizationType}`;
    return apiKeyRequired ? `'${routeKey}' requires an API key` : undefined;
  },
  *subjects(model) {
    for (const route of model.routes) {
      const { api, apiKeyRequired, authorizationType = 'NONE', key } = route;
      if (api.kind !== ApiKind.REST || route.verb !== 'OPTIONS' || key === undefined) continue;
      yield { element: route, value: { routeKey: key, authorizationType, apiKeyRequired } };
    }
  },
});
