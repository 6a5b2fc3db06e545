import { lambdaCanaryAlarms } from '../../../lib/rules/canaries/lambda-canary-alarms';
import { ruleTester } from '../rule-tester';

const of = (alarmStack: string, aliasStack: string) => ({ alarm: 'Errors', alarmStack, alias: 'prod', aliasStack });

ruleTester(lambdaCanaryAlarms, {
  valid: [{ name: 'one stack', value: of('Shop', 'Shop') }],
  invalid: [
    {
      name: 'two stacks',
      value: of('Shop', 'Code'),
      message: "'Errors' stands in stack 'Shop', and alias 'prod' in 'Code'",
    },
  ],
});
