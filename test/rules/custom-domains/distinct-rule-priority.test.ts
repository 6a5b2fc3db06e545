import { distinctRulePriority } from '../../../lib/rules/custom-domains/distinct-rule-priority';
import { ruleTester } from '../rule-tester';
import { rule } from './pets-domain';

const onOther = { DomainNameArn: { Ref: 'OtherDomain' } };

ruleTester(distinctRulePriority, {
  valid: [
    { name: 'different priorities', resources: { First: rule(100), Second: rule(200) } },
    { name: 'different domain names', resources: { First: rule(100), Second: rule(100, 'Rest', onOther) } },
    { name: 'parameters', resources: { First: rule({ Ref: 'A' }), Second: rule({ Ref: 'A' }) } },
    {
      name: 'either of the two',
      resources: { First: { ...rule(), Condition: 'A' }, Second: { ...rule(), Condition: 'B' } },
    },
  ],
  invalid: [
    {
      name: 'the same priority',
      resources: { First: rule(100), Second: rule(100) },
      at: ['Second'],
      message: '2 routing rules of a domain name have the priority 100',
    },
  ],
});
