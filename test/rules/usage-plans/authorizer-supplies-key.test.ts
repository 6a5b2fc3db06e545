import { authorizerSuppliesKey } from '../../../lib/rules/usage-plans/authorizer-supplies-key';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const AUTHORIZER = { ApiKeySourceType: 'AUTHORIZER' };

ruleTester(authorizerSuppliesKey, {
  valid: [
    { name: 'keys in the header', resources: petsPlan() },
    { name: 'a Lambda authorizer', resources: petsPlan({ api: AUTHORIZER, method: { AuthorizationType: 'CUSTOM' } }) },
    { name: 'a route without a key', resources: petsPlan({ api: AUTHORIZER, method: { ApiKeyRequired: false } }) },
    {
      name: 'an unresolved authorization',
      resources: petsPlan({ api: AUTHORIZER, method: { AuthorizationType: { Ref: 'Type' } } }),
    },
    { name: 'an unresolved source', resources: petsPlan({ api: { ApiKeySourceType: { Ref: 'Source' } } }) },
  ],
  invalid: [
    {
      name: 'no authorizer',
      resources: petsPlan({ api: AUTHORIZER }),
      at: ['GetPets'],
      message: "'GET /pets' requires an API key of the authorizer and has authorization NONE",
    },
    {
      name: 'a user pool',
      resources: petsPlan({ api: AUTHORIZER, method: { AuthorizationType: 'COGNITO_USER_POOLS' } }),
      at: ['GetPets'],
      message: 'COGNITO_USER_POOLS',
    },
  ],
});
