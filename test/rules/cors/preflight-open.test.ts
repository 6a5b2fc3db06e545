import { preflightOpen } from '../../../lib/rules/cors/preflight-open';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

ruleTester(preflightOpen, {
  valid: [
    { name: 'open', resources: restMethod({ HttpMethod: 'OPTIONS' }) },
    { name: 'another method', resources: restMethod({ AuthorizationType: 'AWS_IAM' }) },
  ],
  invalid: [
    {
      name: 'IAM',
      resources: restMethod({ HttpMethod: 'OPTIONS', AuthorizationType: 'AWS_IAM' }),
      at: ['Method'],
      message: "'OPTIONS /' has the authorization type AWS_IAM",
    },
    {
      name: 'an API key',
      resources: restMethod({ HttpMethod: 'OPTIONS', ApiKeyRequired: true }),
      at: ['Method'],
      message: 'requires an API key',
    },
  ],
});
