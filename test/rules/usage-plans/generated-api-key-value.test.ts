import { generatedApiKeyValue } from '../../../lib/rules/usage-plans/generated-api-key-value';
import { ruleTester } from '../rule-tester';
import { apiKey } from './pets-plan';

ruleTester(generatedApiKeyValue, {
  valid: [
    { name: 'no value', resources: { Key: apiKey({ Enabled: true }) } },
    { name: 'a parameter', resources: { Key: apiKey({ Value: { Ref: 'KeyValue' } }) } },
    { name: 'a secret', resources: { Key: apiKey({ Value: '{{resolve:secretsmanager:pets:SecretString:key}}' }) } },
  ],
  invalid: [
    {
      name: 'a value',
      resources: { Key: apiKey({ Value: 'cats-cats-cats-cats-cats' }) },
      at: ['Key'],
      message: 'is written in the template',
    },
  ],
});
