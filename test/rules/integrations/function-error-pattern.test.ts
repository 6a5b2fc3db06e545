import { functionErrorPattern } from '../../../lib/rules/integrations/function-error-pattern';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI, SQS_URI } from './get-pets';

const selected = (SelectionPattern: string, Uri: unknown = LAMBDA_URI) =>
  getPets({ Type: 'AWS', Uri, IntegrationResponses: [{ StatusCode: '404', SelectionPattern }] });

ruleTester(functionErrorPattern, {
  valid: [
    { name: 'a part of the message', resources: selected('.*\\[404\\].*') },
    { name: 'a name of an error', resources: selected('NotFound:.*') },
    { name: 'another service', resources: selected('4\\d{2}', SQS_URI) },
  ],
  invalid: [
    {
      name: 'a status',
      resources: selected('404'),
      at: ['GetPets'],
      message: "'GET /pets' selects a response of a function by '404'",
    },
    { name: 'a class of statuses', resources: selected('4\\d{2}'), at: ['GetPets'], message: "by '4\\d{2}'" },
  ],
});
