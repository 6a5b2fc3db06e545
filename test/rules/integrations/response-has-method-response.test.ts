import { responseHasMethodResponse } from '../../../lib/rules/integrations/response-has-method-response';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const answer = (answered: unknown[], declared: unknown[], Type = 'HTTP') =>
  getPets(
    { Type, IntegrationResponses: answered.map((StatusCode) => ({ StatusCode })) },
    { method: { MethodResponses: declared.map((StatusCode) => ({ StatusCode })) } },
  );

ruleTester(responseHasMethodResponse, {
  valid: [
    { name: 'both', resources: answer(['200', '500'], ['500', '200']) },
    { name: 'a number', resources: answer([200], ['200']) },
    { name: 'an unresolved declaration', resources: answer(['404'], [{ Ref: 'Status' }]) },
    { name: 'a proxy', resources: answer(['200'], [], 'HTTP_PROXY') },
  ],
  invalid: [
    {
      name: 'a status that is not declared',
      resources: answer(['200', '404'], ['200', '500']),
      at: ['GetPets'],
      message: "'GET /pets' answers 404 and declares 200, 500; ",
    },
    {
      name: 'no declaration',
      resources: answer(['200'], []),
      at: ['GetPets'],
      message: 'answers 200 and declares no status',
    },
  ],
});
