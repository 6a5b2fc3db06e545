import { outdatedApiKeySettings } from '../../../lib/rules/usage-plans/outdated-api-key-settings';
import { ruleTester } from '../rule-tester';
import { apiKey, petsPlan, planKey } from './pets-plan';

const Key = apiKey({ StageKeys: [{ RestApiId: { Ref: 'Api' }, StageName: 'prod' }] });

ruleTester(outdatedApiKeySettings, {
  valid: [
    { name: 'a key without them', resources: { Key: apiKey({ Enabled: true }) } },
    {
      name: 'stages of a key that is in a plan',
      resources: petsPlan({ resources: { Key, Binding: planKey('Key', 'Plan') } }),
    },
  ],
  invalid: [
    { name: 'stages of a key in no plan', resources: { Key }, at: ['Key'], message: 'the API key has StageKeys' },
    {
      name: 'a distinct id',
      resources: { Key: apiKey({ GenerateDistinctId: true }), Binding: planKey('Key', 'Plan') },
      at: ['Key'],
      message: 'the API key has GenerateDistinctId',
    },
  ],
});
