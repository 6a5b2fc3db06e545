import { sharedNamePolicy } from '../../../lib/rules/custom-domains/shared-name-policy';
import { ruleTester } from '../rule-tester';

ruleTester(sharedNamePolicy, {
  valid: [
    { name: 'one kind', value: { domain: 'a.example.com', isShared: false, hasPolicy: false } },
    { name: 'a policy', value: { domain: 'a.example.com', isShared: true, hasPolicy: true } },
  ],
  invalid: [
    {
      name: 'both kinds and no policy',
      value: { domain: 'a.example.com', isShared: true, hasPolicy: false },
      message: "'a.example.com' leads to REST and to HTTP APIs, and has no TLS policy of its own",
    },
  ],
});
