import { headerName } from '../../../lib/rules/cors/header-name';
import { ruleTester } from '../rule-tester';

ruleTester(headerName, {
  valid: [
    { name: 'a name', value: { setting: 'allowHeaders', name: 'X-Api-Key' } },
    { name: 'all of them', value: { setting: 'allowHeaders', name: '*' } },
  ],
  invalid: [
    {
      name: 'two in one text',
      value: { setting: 'allowHeaders', name: 'X-A, X-B' },
      message: "allowHeaders has the name 'X-A, X-B'; a name has letters, digits and hyphens",
    },
  ],
});
