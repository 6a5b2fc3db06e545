import { resourceQuota } from '../../../lib/rules/paths/resource-quota';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (count: number) => ({
  ...restApi(),
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`R${index}`, pathPart(`p${index}`)])),
});

ruleTester(resourceQuota, {
  valid: [{ name: 'three hundred', resources: api(300) }],
  invalid: [{ name: 'one more', resources: api(301), at: ['Api'], message: 'the API has 301 resources' }],
});
