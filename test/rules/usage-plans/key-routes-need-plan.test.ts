import { keyRoutesNeedPlan } from '../../../lib/rules/usage-plans/key-routes-need-plan';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const listing = (ApiId: unknown) => ({ ApiStages: [{ ApiId, Stage: 'prod' }] });

ruleTester(keyRoutesNeedPlan, {
  valid: [
    { name: 'an API in a plan', resources: petsPlan() },
    {
      name: 'no route with a key',
      resources: petsPlan({ plan: { ApiStages: [] }, method: { ApiKeyRequired: false } }),
    },
    { name: 'a plan that may list the API', resources: petsPlan({ plan: listing({ Ref: 'ApiParameter' }) }) },
    {
      name: 'an unresolved need',
      resources: petsPlan({ plan: { ApiStages: [] }, method: { ApiKeyRequired: { Ref: 'X' } } }),
    },
  ],
  invalid: [
    {
      name: 'a plan without the API',
      resources: petsPlan({ plan: { ApiStages: [] } }),
      at: ['Api'],
      message: "1 of the API's routes require an API key, and no usage plan lists a stage of it",
    },
  ],
});
