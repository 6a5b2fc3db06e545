import { catchAllRuleLast } from '../../../lib/rules/custom-domains/catch-all-rule-last';
import { ruleTester } from '../rule-tester';
import { publicDomain, rule } from './pets-domain';

const all = (priority: unknown, more: object = {}) => rule(priority, 'Rest', { Conditions: [], ...more });

ruleTester(catchAllRuleLast, {
  valid: [
    { name: 'behind the others', resources: { ...publicDomain(), First: rule(1), Last: all(2) } },
    { name: 'alone', resources: { ...publicDomain(), Only: all(1) } },
    {
      name: 'on another name',
      resources: { ...publicDomain(), First: all(1, { DomainNameArn: 'other' }), Second: rule(2) },
    },
    {
      name: 'a priority that only CloudFormation knows',
      resources: { ...publicDomain(), A: all({ Ref: 'P' }), B: rule(2) },
    },
  ],
  invalid: [
    {
      name: 'before another',
      resources: { ...publicDomain(), First: all(1), Second: rule(2), Third: rule(3) },
      at: ['First'],
      message: 'the routing rule of priority 1 has no conditions and hides 2, 3',
    },
  ],
});
