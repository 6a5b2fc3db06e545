import { apiKeyValueLength } from '../../../lib/rules/usage-plans/api-key-value-length';
import { ruleTester } from '../rule-tester';
import { apiKey } from './pets-plan';

const key = (Value?: unknown) => ({ Key: apiKey({ Enabled: true, Value }) });

ruleTester(apiKeyValueLength, {
  valid: [
    { name: 'no value', resources: key() },
    { name: 'the shortest value', resources: key('k'.repeat(20)) },
    { name: 'the longest value', resources: key('k'.repeat(128)) },
    { name: 'a parameter', resources: key({ Ref: 'KeyValue' }) },
    { name: 'a secret', resources: key('{{resolve:secretsmanager:pets:SecretString:key}}') },
  ],
  invalid: [
    { name: 'a short value', resources: key('k'.repeat(19)), at: ['Key'], message: 'has 19 characters' },
    { name: 'a long value', resources: key('k'.repeat(129)), at: ['Key'], message: 'has 129 characters' },
  ],
});
