import { readableSpecification } from '../../../lib/rules/open-api/readable-specification';
import { ruleTester } from '../rule-tester';

ruleTester(readableSpecification, {
  valid: [{ name: 'a place without a problem', value: { place: 'pets.yaml:1', problem: undefined } }],
  invalid: [
    {
      name: 'a problem',
      value: { place: 'pets.yaml:1 #/info', problem: 'is not valid' },
      message: 'pets.yaml:1 #/info is not valid; a specification is valid OpenAPI 2.0, 3.0, 3.1',
    },
  ],
});
