import { oneIdentityOneConstruct } from '../../../lib/rules/adoption/one-identity-one-construct';
import { ruleTester } from '../rule-tester';

const one = { key: 'key acme', logicalIds: ['Acme1234'], constructs: ['Shop/Plans/Key.acme/Resource'] };

ruleTester(oneIdentityOneConstruct, {
  valid: [{ name: 'one of each', value: one }],
  invalid: [
    {
      name: 'two deployed things',
      value: { ...one, logicalIds: ['Acme1234', 'Acme5678'] },
      message:
        "'key acme' is deployed as Acme1234, Acme5678, and could be Shop/Plans/Key.acme/Resource; a deployed thing can be one construct " +
        'only. Write "construct": "Shop/Plans/Key.acme/Resource", or whichever it is, beside Acme1234 and Acme5678',
    },
    {
      name: 'two constructs',
      value: { ...one, constructs: [...one.constructs, 'Shop/Other/Resource'] },
      message: 'could be Shop/Plans/Key.acme/Resource, Shop/Other/Resource',
    },
  ],
});
