import { servedApiHasRoute } from '../../../lib/rules/web-socket-apis/served-api-has-route';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const Stage = (AutoDeploy: boolean) => ['Stage', { StageName: 'live', AutoDeploy }] as const;

ruleTester(servedApiHasRoute, {
  valid: [
    { name: 'a route', resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: 'join' }], Stage: Stage(true) }) },
    { name: 'a stage that somebody else deploys', resources: v2Api('WEBSOCKET', { Stage: Stage(false) }) },
  ],
  invalid: [
    {
      name: 'a stage that deploys nothing',
      resources: v2Api('WEBSOCKET', { Stage: Stage(true) }),
      at: ['Stage'],
      message: "WebSocket API 'pets' is deployed and has no route",
    },
    {
      name: 'a deployment of nothing',
      resources: v2Api('WEBSOCKET', { Deployment: ['Deployment', {}] }),
      at: ['Deployment'],
      message: 'has no route',
    },
  ],
});
