import { oneSourcePerKey } from '../../../lib/rules/usage-plans/one-source-per-key';
import { ruleTester } from '../rule-tester';

ruleTester(oneSourcePerKey, {
  valid: [{ name: 'one source', value: { keyName: 'acme', sources: ['a generated key'] } }],
  invalid: [
    {
      name: 'two secrets',
      value: { keyName: 'ApiKey', sources: ["the secret 'A/ApiKey'", "the secret 'B/ApiKey'"] },
      message: "the API key 'ApiKey' is given as the secret 'A/ApiKey' and as the secret 'B/ApiKey'; a name stands for",
    },
  ],
});
