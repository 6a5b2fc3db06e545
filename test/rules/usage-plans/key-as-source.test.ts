import { keyAsSource } from '../../../lib/rules/usage-plans/key-as-source';
import { ruleTester } from '../rule-tester';

ruleTester(keyAsSource, {
  valid: [{ name: 'a source', value: {} }],
  invalid: [
    { name: 'a text', value: { given: 'acme' }, message: "'acme' is given as a key; keys are made by the factories" },
  ],
});
