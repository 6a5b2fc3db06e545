import { routeSettingKey } from '../../../lib/rules/stages/route-setting-key';
import { ruleTester } from '../rule-tester';
import { httpStage, webSocketStage } from '../staged-apis';

const RouteSettings = (key: string) => ({ RouteSettings: { [key]: { ThrottlingRateLimit: 10 } } });

ruleTester(routeSettingKey, {
  valid: [
    { name: 'a route', resources: httpStage(RouteSettings('GET /pets')) },
    { name: 'a route of a WebSocket API', resources: webSocketStage(RouteSettings('join')) },
    { name: 'unresolved settings', resources: httpStage({ RouteSettings: { Ref: 'Settings' } }) },
    {
      name: 'an API that the template does not show',
      resources: httpStage({ ApiId: 'abc', ...RouteSettings('GET /') }),
    },
    {
      name: 'a route whose key only CloudFormation knows',
      resources: httpStage(RouteSettings('GET /orders'), {
        Route: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: { ApiId: { Ref: 'Api' }, RouteKey: { 'Fn::Sub': 'GET ${P}' } },
        },
      }),
    },
  ],
  invalid: [
    {
      name: 'another path',
      resources: httpStage(RouteSettings('GET /orders')),
      at: ['Stage'],
      message: "stage 'prod' has a setting for 'GET /orders', which is no route of the API",
    },
    {
      name: 'a verb of a route for every verb',
      resources: httpStage(RouteSettings('GET /orders'), {
        Orders: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'ANY /orders' } },
      }),
      at: ['Stage'],
      message: "'GET /orders'",
    },
  ],
});
