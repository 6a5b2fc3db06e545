import { stackResourceQuota } from '../../../lib/rules/paths/stack-resource-quota';
import { ruleTester } from '../rule-tester';

const api = { stack: 'Shop', api: 'Shop/Api', ofApi: 480, routes: 160 };

ruleTester(stackResourceQuota, {
  valid: [{ name: 'as many as a stack takes', value: { ...api, resources: 500 } }],
  invalid: [
    {
      name: 'one too many',
      value: { ...api, resources: 501 },
      message: "stack 'Shop' has 501 resources, 480 of them for the 160 routes of 'Shop/Api'",
    },
  ],
});
