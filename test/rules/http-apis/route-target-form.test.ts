import { routeTargetForm } from '../../../lib/rules/http-apis/route-target-form';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (Target: unknown) =>
  v2Api('HTTP', {
    Int: ['Integration', { IntegrationType: 'HTTP_PROXY' }],
    Route: ['Route', { RouteKey: 'GET /pets', Target }],
  });

ruleTester(routeTargetForm, {
  valid: [
    { name: 'a substitution', resources: route({ 'Fn::Sub': 'integrations/${Int}' }) },
    { name: 'a substitution of a single reference', resources: route({ 'Fn::Sub': '${Target}' }) },
    { name: 'a join', resources: route({ 'Fn::Join': ['/', ['integrations', { Ref: 'Int' }]] }) },
    { name: 'a parameter', resources: route({ Ref: 'Target' }) },
    { name: 'nothing', resources: route(undefined) },
  ],
  invalid: [
    {
      name: 'the id alone',
      resources: route({ Ref: 'Int' }),
      at: ['Route'],
      message: "the target of 'GET /pets' is '${Int}'",
    },
    { name: 'an address', resources: route('https://example.com'), at: ['Route'], message: "is 'https://example.com'" },
  ],
});
