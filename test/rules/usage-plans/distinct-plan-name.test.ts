import { distinctPlanName } from '../../../lib/rules/usage-plans/distinct-plan-name';
import { ruleTester } from '../rule-tester';

ruleTester(distinctPlanName, {
  valid: [{ name: 'another name', value: { plan: 'gold', times: 1 } }],
  invalid: [
    { name: 'the same name', value: { plan: 'gold', times: 2 }, message: "the usage plan 'gold' is added 2 times" },
  ],
});
