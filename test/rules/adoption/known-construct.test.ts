import { knownConstruct } from '../../../lib/rules/adoption/known-construct';
import { ruleTester } from '../rule-tester';

const known = ['Shop/Api/Resource', 'Shop/Stages/prod/Stage/Resource'];

ruleTester(knownConstruct, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'Shop/Api/Resourc', known },
      message:
        "there is no resource at the path 'Shop/Api/Resourc'; only names that are there can be used. Did you mean 'Shop/Api/Resource' or 'Shop/Stages/prod/Stage/Resource'?",
    },
  ],
});
