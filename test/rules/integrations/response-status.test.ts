import { responseStatus } from '../../../lib/rules/integrations/response-status';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const answer = (StatusCode: unknown) => getPets({ Type: 'AWS', IntegrationResponses: [{ StatusCode }] });

ruleTester(responseStatus, {
  valid: [
    { name: 'a status', resources: answer('201') },
    { name: 'one that only CloudFormation knows', resources: answer({ Ref: 'Status' }) },
  ],
  invalid: [
    {
      name: 'a class of statuses',
      resources: answer('2xx'),
      at: ['GetPets'],
      message: "'GET /pets' has a response with the status '2xx'",
    },
    { name: 'too much', resources: answer('600'), at: ['GetPets'], message: "the status '600'" },
  ],
});
