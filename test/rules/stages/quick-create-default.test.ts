import { quickCreateDefault } from '../../../lib/rules/stages/quick-create-default';
import { ruleTester } from '../rule-tester';

const api = (Target: unknown, StageName: unknown, RouteKey = 'GET /pets') => ({
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: { Name: 'pets', ProtocolType: 'HTTP', Target },
  },
  Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey } },
  Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Api' }, StageName, AutoDeploy: true } },
});

ruleTester(quickCreateDefault, {
  valid: [
    { name: 'another stage', resources: api('https://example.com', 'prod') },
    { name: 'no target', resources: api(undefined, '$default', '$default') },
    { name: 'an unresolved name', resources: api('https://example.com', { Ref: 'Name' }) },
  ],
  invalid: [
    {
      name: 'a stage of the same name',
      resources: api('https://example.com', '$default'),
      at: ['Stage'],
      message: "API 'pets' has a Target and a stage '$default' of its own",
    },
    {
      name: 'a route of the same key',
      resources: api({ 'Fn::GetAtt': ['Function', 'Arn'] }, 'prod', '$default'),
      at: ['Route'],
      message: "a route '$default' of its own",
    },
  ],
});
