import { apiKeyEnabled } from '../../../lib/rules/usage-plans/api-key-enabled';
import { ruleTester } from '../rule-tester';
import { apiKey } from './pets-plan';

ruleTester(apiKeyEnabled, {
  valid: [
    { name: 'an enabled key', resources: { Key: apiKey({ Enabled: true }) } },
    { name: 'a key that is disabled on purpose', resources: { Key: apiKey({ Enabled: false }) } },
    { name: 'a parameter', resources: { Key: apiKey({ Enabled: { Ref: 'IsOpen' } }) } },
  ],
  invalid: [
    {
      name: 'a key that does not say',
      resources: { Key: apiKey({ Name: 'cats' }) },
      at: ['Key'],
      message: 'does not say whether it is enabled; a key without Enabled is disabled',
    },
  ],
});
