import { identityBeforeExport } from '../../../lib/rules/adoption/identity-before-export';
import { ruleTester } from '../rule-tester';

const value = { construct: 'Shop/Api/RestApi/Resource', logicalId: 'ApiF70053CD', isExported: false };

ruleTester(identityBeforeExport, {
  valid: [{ name: 'what is not exported', value }],
  invalid: [
    {
      name: 'what is exported',
      value: { ...value, isExported: true },
      message:
        "'Shop/Api/RestApi/Resource' is deployed as ApiF70053CD, and is exported by exportValue; an id can change only until exportValue is called.",
    },
  ],
});
