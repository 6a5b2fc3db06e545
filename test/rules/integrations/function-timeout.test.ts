import { functionTimeout } from '../../../lib/rules/integrations/function-timeout';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI } from './get-pets';

const invoke = (Timeout: unknown, more: object = {}) =>
  getPets(
    { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: LAMBDA_URI, ...more },
    { resources: { Function: { Type: 'AWS::Lambda::Function', Properties: { Timeout } } } },
  );

ruleTester(functionTimeout, {
  valid: [
    { name: 'a function that stops first', resources: invoke(29) },
    { name: "Lambda's default", resources: invoke(undefined) },
    { name: 'a raised integration', resources: invoke(60, { TimeoutInMillis: 60_000 }) },
    { name: 'an unresolved integration', resources: invoke(60, { TimeoutInMillis: { Ref: 'Timeout' } }) },
    { name: 'an unresolved function', resources: invoke({ Ref: 'Timeout' }) },
    {
      name: 'an event that nobody waits for',
      resources: invoke(900, {
        RequestParameters: { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" },
      }),
    },
  ],
  invalid: [
    {
      name: 'a function that goes on',
      resources: invoke(30),
      at: ['GetPets'],
      message: "the function of 'GET /pets' may run for 30 s, and API Gateway waits for 29000 ms",
    },
    {
      name: "Lambda's default behind an impatient integration",
      resources: invoke(undefined, { TimeoutInMillis: 2_000 }),
      at: ['GetPets'],
      message: '3 s, and API Gateway waits for 2000 ms',
    },
  ],
});
