import { serviceNeedsCredentials } from '../../../lib/rules/integrations/service-needs-credentials';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI, ROLE, SQS_URI } from './get-pets';

ruleTester(serviceNeedsCredentials, {
  valid: [
    { name: 'a queue with a role', resources: getPets({ Type: 'AWS', Uri: SQS_URI, Credentials: ROLE }) },
    { name: 'an unresolved role', resources: getPets({ Type: 'AWS', Uri: SQS_URI, Credentials: { Ref: 'Role' } }) },
    { name: 'a function, which has a policy of its own', resources: getPets({ Type: 'AWS', Uri: LAMBDA_URI }) },
  ],
  invalid: [
    {
      name: 'a queue without a role',
      resources: getPets({ Type: 'AWS', Uri: SQS_URI }),
      at: ['GetPets'],
      message: "'GET /pets' calls sqs without Credentials; ",
    },
  ],
});
