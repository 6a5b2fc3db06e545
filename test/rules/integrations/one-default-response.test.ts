import { oneDefaultResponse } from '../../../lib/rules/integrations/one-default-response';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const answer = (...IntegrationResponses: object[]) => getPets({ Type: 'MOCK', IntegrationResponses });

ruleTester(oneDefaultResponse, {
  valid: [
    { name: 'one default', resources: answer({ StatusCode: '200' }, { StatusCode: '500', SelectionPattern: '5..' }) },
    {
      name: 'an unresolved pattern',
      resources: answer({ StatusCode: '200' }, { StatusCode: '500', SelectionPattern: { Ref: 'P' } }),
    },
    { name: 'none', resources: answer() },
  ],
  invalid: [
    {
      name: 'two, one of them with an empty pattern',
      resources: answer({ StatusCode: '200' }, { StatusCode: 500, SelectionPattern: '' }),
      at: ['GetPets'],
      message: "the responses 200, 500 of 'GET /pets' have no selection pattern; 1 response",
    },
  ],
});
