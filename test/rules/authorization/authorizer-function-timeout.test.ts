import { authorizerFunctionTimeout } from '../../../lib/rules/authorization/authorizer-function-timeout';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

const guarded = (Timeout: unknown) => ({
  ...v2Api('HTTP', {
    A: [
      'Authorizer',
      { Name: 'a', AuthorizerType: 'REQUEST', AuthorizerUri: { 'Fn::Sub': 'arn:${Fn.Arn}/invocations' } },
    ],
  }),
  Fn: { Type: 'AWS::Lambda::Function', Properties: { Timeout } },
});

ruleTester(authorizerFunctionTimeout, {
  valid: [
    { name: 'ten seconds', resources: guarded(10) },
    { name: 'the timeout by default', resources: guarded(undefined) },
  ],
  invalid: [
    { name: 'more', resources: guarded(11), at: ['A'], message: "the function of authorizer 'a' may run for 11 s" },
  ],
});
