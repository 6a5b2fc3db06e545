import { throttledMethod } from '../../../lib/rules/usage-plans/throttled-method';
import { ruleTester } from '../rule-tester';
import { LISTED, petsPlan } from './pets-plan';

const throttle = (method: string, api: object = {}, ApiId: unknown = LISTED.ApiId) =>
  petsPlan({ api, plan: { ApiStages: [{ ...LISTED, ApiId, Throttle: { [method]: { RateLimit: 1 } } }] } });

ruleTester(throttledMethod, {
  valid: [
    { name: 'a method', resources: throttle('/pets/GET') },
    { name: 'a method of the root, with one slash', resources: throttle('/GET') },
    { name: 'every method', resources: throttle('/*/*') },
    { name: 'a method of an API elsewhere', resources: throttle('/cats/GET', {}, { Ref: 'Other' }) },
    {
      name: 'a method that the template does not show',
      resources: throttle('/cats/GET', { BodyS3Location: { Bucket: 'b', Key: 'k' } }),
    },
  ],
  invalid: [
    {
      name: 'the method first',
      resources: throttle('GET /pets'),
      at: ['Plan'],
      message: "the usage plan 'Plan' throttles 'GET /pets'; a method is written '/pets/GET'",
    },
    { name: 'a method in small letters', resources: throttle('/pets/get'), at: ['Plan'], message: "'/pets/get'" },
    { name: 'another verb', resources: throttle('/pets/POST'), at: ['Plan'], message: 'which the API does not have' },
    { name: 'another path', resources: throttle('/cats/GET'), at: ['Plan'], message: 'which the API does not have' },
  ],
});
