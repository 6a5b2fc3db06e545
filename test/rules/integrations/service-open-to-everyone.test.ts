import { serviceOpenToEveryone } from '../../../lib/rules/integrations/service-open-to-everyone';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI, SQS_URI } from './get-pets';

const send = (surroundings: object) =>
  getPets({ Type: 'AWS', IntegrationHttpMethod: 'POST', Uri: SQS_URI }, surroundings);

ruleTester(serviceOpenToEveryone, {
  valid: [
    { name: 'IAM', resources: send({ method: { AuthorizationType: 'AWS_IAM' } }) },
    { name: 'an API key', resources: send({ method: { ApiKeyRequired: true } }) },
    { name: 'a resource policy', resources: send({ api: { Policy: { Statement: [] } } }) },
    { name: 'a private API', resources: send({ api: { EndpointConfiguration: { Types: ['PRIVATE'] } } }) },
    { name: 'an API of another template', resources: send({ method: { RestApiId: 'a1b2c3d4e5' } }) },
    { name: 'a function', resources: getPets({ Type: 'AWS', Uri: LAMBDA_URI }) },
  ],
  invalid: [
    {
      name: 'a queue for everyone',
      resources: send({}),
      at: ['GetPets'],
      message: "'GET /pets' calls sqs and is open to everyone",
    },
  ],
});
