import { defaultResponse } from '../../../lib/rules/integrations/default-response';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const answer = (...IntegrationResponses: object[]) => getPets({ Type: 'AWS', IntegrationResponses });

ruleTester(defaultResponse, {
  valid: [
    { name: 'a default', resources: answer({ StatusCode: '200' }, { StatusCode: '500', SelectionPattern: '5..' }) },
    { name: 'no responses', resources: answer() },
    { name: 'a pattern that only CloudFormation knows', resources: answer({ SelectionPattern: { Ref: 'Pattern' } }) },
  ],
  invalid: [
    {
      name: 'patterns alone',
      resources: answer({ StatusCode: '200', SelectionPattern: '2..' }, { StatusCode: '500', SelectionPattern: '5..' }),
      at: ['GetPets'],
      message: "the responses of 'GET /pets' are all selected by patterns: 2.. and 5..",
    },
  ],
});
