import { keyGeneration } from '../../../lib/rules/usage-plans/key-generation';
import { ruleTester } from '../rule-tester';

const generation = (number: number) => ({ keyName: 'acme', generation: number });

ruleTester(keyGeneration, {
  valid: [
    { name: 'the first', value: generation(1) },
    { name: 'a later one', value: generation(12) },
  ],
  invalid: [
    { name: 'none', value: generation(0), message: "the API key 'acme' has the generation 0; a generation is" },
    { name: 'a part of one', value: generation(1.5), message: 'has the generation 1.5' },
    { name: 'one before the first', value: generation(-1), message: 'has the generation -1' },
  ],
});
