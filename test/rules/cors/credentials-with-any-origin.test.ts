import { credentialsWithAnyOrigin } from '../../../lib/rules/cors/credentials-with-any-origin';
import { preflight } from '../preflight';
import { ruleTester } from '../rule-tester';

ruleTester(credentialsWithAnyOrigin, {
  valid: [
    { name: 'any origin', resources: preflight({ 'Allow-Origin': '*' }) },
    {
      name: 'one origin with credentials',
      resources: preflight({ 'Allow-Origin': 'https://a.example.com', 'Allow-Credentials': 'true' }),
    },
  ],
  invalid: [
    {
      name: 'any origin with credentials',
      resources: preflight({ 'Allow-Origin': '*', 'Allow-Credentials': 'true' }),
      at: ['Options'],
      message: 'allowCredentials is on',
    },
  ],
});
