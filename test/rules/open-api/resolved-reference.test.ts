import { resolvedReference } from '../../../lib/rules/open-api/resolved-reference';
import { ruleTester } from '../rule-tester';

ruleTester(resolvedReference, {
  valid: [{ name: 'a place without a problem', value: { place: 'pets.yaml:1', problem: undefined } }],
  invalid: [
    {
      name: 'a reference that leads nowhere',
      value: { place: 'pets.yaml:1', problem: "refers to '#/x', which is not there" },
      message: "pets.yaml:1 refers to '#/x', which is not there; a `$ref` names a part of the document",
    },
  ],
});
