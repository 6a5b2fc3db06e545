import { integrationType } from '../../../lib/rules/integrations/integration-type';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

ruleTester(integrationType, {
  valid: [
    { name: 'a mock', resources: getPets({ Type: 'MOCK' }) },
    { name: 'a type that only CloudFormation knows', resources: getPets({ Type: { Ref: 'Type' } }) },
  ],
  invalid: [
    {
      name: 'a type that does not exist',
      resources: getPets({ Type: 'LAMBDA', Uri: 'arn:aws:apigateway:eu-west-1:lambda:path/x' }),
      at: ['GetPets'],
      message: "the integration of 'GET /pets' has the type 'LAMBDA'; a REST API knows AWS, AWS_PROXY, HTTP",
    },
  ],
});
