import { passthroughSkipsValidation } from '../../../lib/rules/integrations/passthrough-skips-validation';
import { restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const validated = (integration: object, ValidateRequestBody = true) =>
  getPets(
    { Type: 'HTTP', IntegrationHttpMethod: 'POST', Uri: 'https://example.com', ...integration },
    {
      method: { RequestValidatorId: { Ref: 'Validator' }, RequestModels: { 'application/json': 'Pet' } },
      resources: {
        Validator: restPart('RequestValidator', { ValidateRequestBody }),
      },
    },
  );

ruleTester(passthroughSkipsValidation, {
  valid: [
    { name: 'never', resources: validated({ PassthroughBehavior: 'NEVER' }) },
    { name: 'an unresolved behavior', resources: validated({ PassthroughBehavior: { Ref: 'Behavior' } }) },
    { name: 'a proxy, which sees every body', resources: validated({ Type: 'HTTP_PROXY' }) },
    { name: 'a validator of parameters only', resources: validated({}, false) },
  ],
  invalid: [
    {
      name: 'the default',
      resources: validated({}),
      at: ['GetPets'],
      message: "'GET /pets' validates its body and passes other content types through; only NEVER",
    },
    {
      name: 'the default, written out',
      resources: validated({ PassthroughBehavior: 'WHEN_NO_MATCH' }),
      at: ['GetPets'],
      message: '415',
    },
  ],
});
