import { validatorNeedsModel } from '../../../lib/rules/mapping/validator-needs-model';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const validated = (validator: object, method: object = {}) =>
  restMethod(
    { RequestValidatorId: { Ref: 'Validator' }, ...method },
    {
      Validator: restPart('RequestValidator', validator),
    },
  );

ruleTester(validatorNeedsModel, {
  valid: [
    {
      name: 'a model',
      resources: validated({ ValidateRequestBody: true }, { RequestModels: { 'application/json': 'Pet' } }),
    },
    { name: 'parameters too', resources: validated({ ValidateRequestBody: true, ValidateRequestParameters: true }) },
    { name: 'parameters only', resources: validated({ ValidateRequestParameters: true }) },
  ],
  invalid: [
    {
      name: 'no model',
      resources: validated({ ValidateRequestBody: true }),
      at: ['Method'],
      message: "'GET /' validates the body and has no model of it",
    },
  ],
});
