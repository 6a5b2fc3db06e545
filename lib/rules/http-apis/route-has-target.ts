import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routeHasTarget = new Rule<{ readonly routeKey: string; readonly hasTarget: boolean }>({
  id: 'AGW-HTTP-34',
  title: 'A route leads to an integration',
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing answers the requests or messages of the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  allowed: 'each route has a Target; only $connect and $disconnect can do without',
  fix: "Write Target: !Sub 'integrations/${Integration}'.",
  judge: ({ hasTarget, routeKey }) =>
    hasTarget || ['$connect', '$disconnect'].includes(routeKey) ? undefined : `'${routeKey}' leads to no integration`,
  *subjects(model) {
    for (const route of [...model.httpApis, ...model.webSocketApis].flatMap(({ routes }) => routes)) {
      if (route.location !== undefined || route.resourceType !== 'AWS::ApiGatewayV2::Route') continue;
      const hasTarget = route.properties.has('Target');
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, hasTarget } };
    }
  },
});
