import { permissionCoversRoute } from '../../../lib/rules/integrations/permission-covers-route';
import { lambdaMethod, permission } from '../lambda-method';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const rest = (callsFrom?: string) => lambdaMethod({ Permission: permission({ Ref: 'Handler' }, callsFrom) });
const v2 = (kind: 'HTTP' | 'WEBSOCKET', RouteKey: string, callsFrom: string) => ({
  ...v2Api(kind, {
    Route: ['Route', { RouteKey, Target: { 'Fn::Sub': 'integrations/${Integration}' } }],
    Integration: [
      'Integration',
      {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['Handler', 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    ],
  }),
  Handler: { Type: 'AWS::Lambda::Function', Properties: {} },
  Permission: permission({ Ref: 'Handler' }, callsFrom),
});

ruleTester(permissionCoversRoute, {
  valid: [
    { name: 'every call', resources: rest('*') },
    { name: 'every method and path', resources: rest('*/*/*') },
    { name: 'the very method', resources: rest('prod/GET/') },
    { name: 'no SourceArn', resources: rest() },
    { name: 'a path with a variable', resources: v2('HTTP', 'GET /pets/{id}', '*/GET/pets/*') },
    { name: 'every route of an HTTP API', resources: v2('HTTP', '$default', '*/*') },
    { name: 'a route for messages', resources: v2('WEBSOCKET', 'join', '*/join') },
  ],
  invalid: [
    {
      name: 'another method',
      resources: rest('*/POST/*'),
      at: ['Method'],
      message: "'GET /' calls a function whose permissions are for '*/POST/*'",
    },
    {
      name: 'another path',
      resources: v2('HTTP', 'GET /pets/{id}', '*/GET/owners/*'),
      at: ['Integration'],
      message: "'*/GET/owners/*'",
    },
    {
      name: 'methods and paths, which $default has not',
      resources: v2('HTTP', '$default', '*/*/*'),
      at: ['Integration'],
      message: "'$default' calls a function whose permissions are for '*/*/*'",
    },
    {
      name: 'another route for messages',
      resources: v2('WEBSOCKET', 'join', '*/leave'),
      at: ['Integration'],
      message: "'*/leave'",
    },
  ],
});
