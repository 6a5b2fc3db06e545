import { problemTypeAddress } from '../../../lib/rules/gateway-responses/problem-type-address';
import { ruleTester } from '../rule-tester';

ruleTester(problemTypeAddress, {
  valid: [
    { name: 'a folder', value: 'https://example.com/problems' },
    { name: 'a page', value: 'https://example.com/problems.html#' },
    { name: 'a name', value: 'tag:example.com,2026:problems/' },
  ],
  invalid: [
    { name: 'a path', value: '/problems', message: "the types begin with '/problems'; an address has a scheme" },
    { name: 'a variable', value: 'https://$context.domainName/', message: 'the types begin with' },
    { name: 'nothing', value: '', message: "the types begin with ''" },
  ],
});
