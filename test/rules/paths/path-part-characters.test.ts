import { pathPartCharacters } from '../../../lib/rules/paths/path-part-characters';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(pathPartCharacters, {
  valid: [
    { name: 'letters, digits and signs', resources: { ...restApi(), Pets: pathPart('pets-v1.2:list_all') } },
    { name: 'a variable', resources: { ...restApi(), Pets: pathPart('{proxy+}') } },
    { name: 'an unresolved part', resources: { ...restApi(), Pets: pathPart({ Ref: 'Part' }) } },
  ],
  invalid: [
    {
      name: 'an asterisk',
      resources: { ...restApi(), Pets: pathPart('pets*') },
      at: ['Pets'],
      message: "has the part 'pets*'",
    },
    { name: 'a slash', resources: { ...restApi(), Pets: pathPart('pets/dogs') }, at: ['Pets'], message: "'pets/dogs'" },
  ],
});
