import { anyOriginAlone } from '../../../lib/rules/cors/any-origin-alone';
import { preflight } from '../preflight';
import { ruleTester } from '../rule-tester';

ruleTester(anyOriginAlone, {
  valid: [{ name: 'any origin', resources: preflight({ 'Allow-Origin': '*' }) }],
  invalid: [
    {
      name: 'any origin beside a name',
      resources: preflight({ 'Allow-Origin': '*,https://a.example.com' }),
      at: ['Options'],
      message: "['*', 'https://a.example.com']",
    },
    { name: 'no origin', value: { allowOrigins: [] }, message: 'allowOrigins is []' },
  ],
});
