import { ApiKind } from '../../template-model/api-kind';
import { ApiElement, RouteElement } from '../../template-model/elements';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routeOfSameApi = new Rule<{
  readonly routeKey: string;
  readonly api: string;
  readonly part: string;
  readonly partApi: string;
}>({
  id: 'AGW-HTTP-32',
  title: 'A route, its integration and its authorizer belong to one API',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'An API does not know the parts of another; the service refuses the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  allowed: 'a route uses integrations and authorizers of its own API',
  fix: 'Make one for each API; several can call the same function.',
  judge: ({ routeKey, api, part, partApi }) =>
    api === partApi ? undefined : `'${routeKey}' of '${api}' has an ${part} of '${partApi}'`,
  *subjects(model) {
    for (const route of [...model.httpApis, ...model.webSocketApis].flatMap(({ routes }) => routes)) {
      for (const [part, owner] of ownersOfParts(route, model)) {
        // An API of another template may be the same by another name.
        if (!owner || !model.apis.includes(owner)) continue;
        const routeKey = route.key ?? route.logicalId;
        const value = { routeKey, api: route.api.logicalId, part, partApi: owner.logicalId };
        yield { element: route, value };
      }
    }
  },
});

function ownersOfParts({ authorizer, integration }: RouteElement, model: TemplateModel): [string, ApiElement?][] {
  const owner = integration && model.apis.find(({ integrations }) => integrations.includes(integration));
  return [
    ['integration', owner],
    ['authorizer', authorizer?.api],
  ];
}
