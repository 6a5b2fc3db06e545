import { apiKeyNameLength } from '../../../lib/rules/usage-plans/api-key-name-length';
import { ruleTester } from '../rule-tester';
import { apiKey } from './pets-plan';

const key = (Name?: unknown) => ({ Key: apiKey({ Enabled: true, Name }) });

ruleTester(apiKeyNameLength, {
  valid: [
    { name: 'no name', resources: key() },
    { name: 'the longest name', resources: key('k'.repeat(1024)) },
    { name: 'a name with a parameter', resources: key({ 'Fn::Sub': `\${AWS::StackName}-${'k'.repeat(1024)}` }) },
  ],
  invalid: [
    { name: 'an empty name', resources: key(''), at: ['Key'], message: 'has 0 characters; a name has 1 to 1024' },
    {
      name: 'a long name',
      resources: key('k'.repeat(1025)),
      at: ['Key'],
      message: 'has 1025 characters',
      recorded: { call: 'CreateApiKey', error: 'BadRequestException' },
    },
  ],
});
