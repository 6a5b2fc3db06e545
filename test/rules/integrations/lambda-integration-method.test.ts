import { lambdaIntegrationMethod } from '../../../lib/rules/integrations/lambda-integration-method';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI, SQS_URI } from './get-pets';

ruleTester(lambdaIntegrationMethod, {
  valid: [
    {
      name: 'POST for a GET route',
      resources: getPets({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: LAMBDA_URI }),
    },
    {
      name: 'GET for another service',
      resources: getPets({ Type: 'AWS', IntegrationHttpMethod: 'GET', Uri: SQS_URI }),
    },
    {
      name: 'an unresolved method',
      resources: getPets({ Type: 'AWS_PROXY', IntegrationHttpMethod: { Ref: 'Verb' }, Uri: LAMBDA_URI }),
    },
  ],
  invalid: [
    {
      name: 'GET for a function, which is taken and then answers 500',
      resources: getPets({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'GET', Uri: LAMBDA_URI }),
      at: ['GetPets'],
      message: "'GET /pets' invokes its Lambda function with GET; Lambda's Invoke action takes POST only",
    },
    {
      name: 'ANY for a function',
      resources: getPets({ Type: 'AWS', IntegrationHttpMethod: 'ANY', Uri: LAMBDA_URI }),
      at: ['GetPets'],
      message: 'with ANY',
    },
  ],
});
