import { routeOfSameApi } from '../../../lib/rules/http-apis/route-of-same-api';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (integrationApi: object, authorizerApi: object) => ({
  ...v2Api('HTTP', {
    Int: ['Integration', { IntegrationType: 'HTTP_PROXY', ApiId: integrationApi }],
    Auth: ['Authorizer', { AuthorizerType: 'JWT', ApiId: authorizerApi }],
    Route: [
      'Route',
      { RouteKey: 'GET /pets', Target: { 'Fn::Sub': 'integrations/${Int}' }, AuthorizerId: { Ref: 'Auth' } },
    ],
  }),
  Other: v2Api('HTTP').Api,
});

ruleTester(routeOfSameApi, {
  valid: [
    { name: 'one API', resources: route({ Ref: 'Api' }, { Ref: 'Api' }) },
    { name: 'an API of another template', resources: route({ Ref: 'ApiId' }, { 'Fn::ImportValue': 'api' }) },
  ],
  invalid: [
    {
      name: 'the integration of another',
      resources: route({ Ref: 'Other' }, { Ref: 'Api' }),
      at: ['Route'],
      message: "'GET /pets' of 'Api' has an integration of 'Other'",
    },
    {
      name: 'the authorizer of another',
      resources: route({ Ref: 'Api' }, { Ref: 'Other' }),
      at: ['Route'],
      message: "has an authorizer of 'Other'",
    },
  ],
});
