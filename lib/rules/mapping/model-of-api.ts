import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { builtIn: ['Empty', 'Error'] } as const;

export const modelOfApi = new Rule<{
  readonly routeKey: string;
  readonly name: string;
  readonly known: readonly string[];
}>({
  id: 'AGW-MAP-24',
  title: 'A method names models that its API has',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
  bounds,
  allowed: `a method takes the models of its own API, and ${bounds.builtIn.join(' and ')}`,
  fix: 'Correct the name, or add the model.',
  judge: ({ known, name, routeKey }) =>
    known.includes(name) || (bounds.builtIn as readonly string[]).includes(name)
      ? undefined
      : `'${routeKey}' names the model '${name}', which the API has not`,
  *subjects(model) {
    for (const api of model.restApis.filter(({ hasHiddenRoutes, body }) => !hasHiddenRoutes && !body)) {
      // The service chooses the name of a model that has none.
      const known = api.models.map(({ properties }) => properties.string('Name') ?? '');
      if (known.includes('')) continue;
      for (const route of api.routes) {
        const responses = route.properties.maps('MethodResponses').map((response) => response.map('ResponseModels'));
        for (const models of [route.properties.map('RequestModels'), ...responses]) {
          for (const name of models.names().flatMap((contentType) => models.string(contentType) ?? [])) {
            yield { element: route, value: { routeKey: route.key ?? route.logicalId, name, known } };
          }
        }
      }
    }
  },
});
