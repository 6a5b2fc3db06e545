import { distinctApiKeyValue } from '../../../lib/rules/usage-plans/distinct-api-key-value';
import { ruleTester } from '../rule-tester';
import { apiKey } from './pets-plan';

const cats = { Value: 'cats-cats-cats-cats-cats' };
const dogs = { Value: 'dogs-dogs-dogs-dogs-dogs' };
const secret = { Value: { Ref: 'KeyValue' } };

ruleTester(distinctApiKeyValue, {
  valid: [
    { name: 'different values', resources: { Cats: apiKey(cats), Dogs: apiKey(dogs) } },
    { name: 'no values', resources: { Cats: apiKey({}), Dogs: apiKey({}) } },
    { name: 'one parameter for both', resources: { Cats: apiKey(secret), Dogs: apiKey(secret) } },
    { name: 'either of the two', resources: { Cats: apiKey(cats, 'IsProd'), Same: apiKey(cats, 'IsTest') } },
  ],
  invalid: [
    {
      name: 'the same value',
      resources: { Cats: apiKey(cats), Dogs: apiKey(dogs), Same: apiKey(cats) },
      at: ['Same'],
      message: '2 API keys have the same value',
    },
  ],
});
