import { distinctOperationId } from '../../../lib/rules/open-api/distinct-operation-id';
import { ruleTester } from '../rule-tester';

ruleTester(distinctOperationId, {
  valid: [{ name: 'an id that stands once', value: { operationId: 'listPets', places: ['pets.yaml:3'] } }],
  invalid: [
    {
      name: 'an id that stands twice',
      value: { operationId: 'listPets', places: ['pets.yaml:3', 'pets.yaml:9'] },
      message: "operationId 'listPets' stands at pets.yaml:3 and pets.yaml:9",
    },
  ],
});
