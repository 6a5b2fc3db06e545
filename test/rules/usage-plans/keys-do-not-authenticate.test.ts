import { keysDoNotAuthenticate } from '../../../lib/rules/usage-plans/keys-do-not-authenticate';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

ruleTester(keysDoNotAuthenticate, {
  valid: [
    { name: 'an authorized route', resources: petsPlan({ method: { AuthorizationType: 'AWS_IAM' } }) },
    { name: 'an unresolved authorization', resources: petsPlan({ method: { AuthorizationType: { Ref: 'Type' } } }) },
    { name: 'an open route', resources: petsPlan({ method: { ApiKeyRequired: false } }) },
    { name: 'a private API', resources: petsPlan({ api: { EndpointConfiguration: { Types: ['PRIVATE'] } } }) },
    { name: 'a resource policy', resources: petsPlan({ api: { Policy: { Statement: [] } } }) },
  ],
  invalid: [
    {
      name: 'a key alone',
      resources: petsPlan(),
      at: ['Api'],
      message: "1 of the API's routes ask for an API key and nothing else",
    },
  ],
});
