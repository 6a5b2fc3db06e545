import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const servedApiHasRoute = new Rule<{ readonly api: string; readonly routes: number }>({
  id: 'AGW-WS-30',
  title: 'A WebSocket API that is deployed has a route',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses to deploy an API without routes.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html',
  allowed: 'a deployment, and a stage that deploys by itself, need at least one',
  fix: 'Add a route, such as $default, or the stages later.',
  judge: ({ api, routes }) => (routes > 0 ? undefined : `WebSocket API '${api}' is deployed and has no route`),
  *subjects(model) {
    for (const api of model.webSocketApis.filter(({ hasHiddenRoutes }) => !hasHiddenRoutes)) {
      const deploying = api.stages.filter(({ properties }) => properties.boolean('AutoDeploy'));
      for (const element of [...api.deployments, ...deploying]) {
        yield { element, value: { api: api.name ?? api.logicalId, routes: api.routes.length } };
      }
    }
  },
});
