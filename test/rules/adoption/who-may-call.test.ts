import { whoMayCall } from '../../../lib/rules/adoption/who-may-call';
import { ruleTester } from '../rule-tester';

ruleTester(whoMayCall, {
  valid: [{ name: 'routes that all say it', value: { api: 'Shop/Api', silent: [] } }],
  invalid: [
    {
      name: 'one route',
      value: { api: 'Shop/Api', silent: ['GET /pets'] },
      message: "'Shop/Api' does not say who may call 'GET /pets'; what is not said asks for IAM signatures.",
    },
    {
      name: 'three routes',
      value: { api: 'Shop/Api', silent: ['GET /pets', 'GET /cats', 'GET /dogs'] },
      message: "'Shop/Api' does not say who may call 'GET /pets' and 2 more",
    },
  ],
});
