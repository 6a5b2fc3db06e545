import { toldAddressOpen } from '../../../lib/rules/stages/told-address-open';
import { ruleTester } from '../rule-tester';

ruleTester(toldAddressOpen, {
  valid: [{ name: 'an open API', value: { stage: 'prod', isClosed: false } }],
  invalid: [
    {
      name: 'an API that its domain name alone leads to',
      value: { stage: 'prod', isClosed: true },
      message: "stage 'prod' has an output of its address, and its API has closed the default endpoint; ",
    },
  ],
});
