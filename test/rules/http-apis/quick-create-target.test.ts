import { quickCreateTarget } from '../../../lib/rules/http-apis/quick-create-target';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

ruleTester(quickCreateTarget, {
  valid: [
    {
      name: 'quick create',
      resources: v2Api('HTTP', {}, { RouteKey: 'GET /pets', Target: { 'Fn::GetAtt': ['List', 'Arn'] } }),
    },
    { name: 'none of it', resources: v2Api('HTTP') },
  ],
  invalid: [
    {
      name: 'no target',
      resources: v2Api('HTTP', {}, { RouteKey: 'GET /pets', CredentialsArn: { Ref: 'Role' } }),
      at: ['Api'],
      message: "API 'Api' has RouteKey and CredentialsArn and no Target",
    },
  ],
});
