import { objectKey } from '../../../lib/rules/integrations/object-key';
import { ruleTester } from '../rule-tester';

const value = (key: string, variables: string[]) => ({ routeKey: 'GET /pets/{id}', key, variables, known: ['id'] });

ruleTester(objectKey, {
  valid: [
    { name: 'a variable of the path', value: value('pets/{id}', ['id']) },
    { name: 'text alone', value: value('index.html', []) },
  ],
  invalid: [
    { name: 'no key', value: value('', []), message: 'no key of an object is given' },
    { name: 'a stranger', value: value('{name}', ['name']), message: "the key '{name}' of 'GET /pets/{id}'" },
  ],
});
