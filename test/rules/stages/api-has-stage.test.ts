import { apiHasStage } from '../../../lib/rules/stages/api-has-stage';
import { ruleTester } from '../rule-tester';

ruleTester(apiHasStage, {
  valid: [{ name: 'one stage', value: { api: 'Shop/Api', stages: 1 } }],
  invalid: [
    { name: 'no stage', value: { api: 'Shop/Api', stages: 0 }, message: "no stage of this app serves 'Shop/Api'" },
  ],
});
