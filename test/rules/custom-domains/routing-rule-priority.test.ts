import { routingRulePriority } from '../../../lib/rules/custom-domains/routing-rule-priority';
import { ruleTester } from '../rule-tester';
import { rule } from './pets-domain';

ruleTester(routingRulePriority, {
  valid: [
    { name: 'the first', resources: { Rule: rule(1) } },
    { name: 'the last', resources: { Rule: rule(1_000_000) } },
    { name: 'a parameter', resources: { Rule: rule({ Ref: 'Priority' }) } },
  ],
  invalid: [
    { name: 'before the first', resources: { Rule: rule(0) }, at: ['Rule'], message: 'has the priority 0' },
    { name: 'after the last', resources: { Rule: rule(1_000_001) }, at: ['Rule'], message: 'has the priority 1000001' },
    { name: 'between two', resources: { Rule: rule(1.5) }, at: ['Rule'], message: 'has the priority 1.5' },
  ],
});
