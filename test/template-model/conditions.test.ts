import { mayStandTogether } from '../../lib/template-model/conditions';
import { Properties } from '../../lib/template-model/properties';

const under = (condition?: string) => ({
  logicalId: 'Key',
  resourceType: 'T',
  properties: new Properties(),
  condition,
});

test.each([
  [undefined, undefined, true],
  ['IsProd', undefined, true],
  ['IsProd', 'IsProd', true],
  ['IsProd', 'IsTest', false],
])('elements under %s and %s may stand together: %s', (one, other, together) => {
  expect(mayStandTogether(under(one), under(other))).toBe(together);
});
