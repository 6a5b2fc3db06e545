import { credentialsArn } from '../../../lib/rules/integrations/credentials-arn';
import { ruleTester } from '../rule-tester';
import { getPets, ROLE, SQS_URI } from './get-pets';

const as = (Credentials: unknown) => getPets({ Type: 'AWS', IntegrationHttpMethod: 'POST', Uri: SQS_URI, Credentials });

ruleTester(credentialsArn, {
  valid: [
    { name: 'a role', resources: as(ROLE) },
    { name: 'the caller', resources: as('arn:aws:iam::*:user/*') },
    { name: 'a role of the template', resources: as({ 'Fn::GetAtt': ['Role', 'Arn'] }) },
    { name: 'none', resources: as(undefined) },
  ],
  invalid: [
    {
      name: 'the name of a role',
      resources: as('gateway'),
      at: ['GetPets'],
      message: "'GET /pets' has the credentials 'gateway'; Credentials is the ARN of an IAM role",
    },
  ],
});
