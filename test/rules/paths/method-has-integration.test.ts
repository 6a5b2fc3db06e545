import { methodHasIntegration } from '../../../lib/rules/paths/method-has-integration';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

ruleTester(methodHasIntegration, {
  valid: [
    { name: 'a mock', resources: restMethod({}) },
    {
      name: 'one that only CloudFormation knows',
      resources: restMethod({ Integration: { 'Fn::If': ['A', { Type: 'MOCK' }, { Type: 'MOCK' }] } }),
    },
  ],
  invalid: [
    {
      name: 'none',
      resources: restMethod({ Integration: undefined }),
      at: ['Method'],
      message: "'GET /' has no integration",
    },
  ],
});
