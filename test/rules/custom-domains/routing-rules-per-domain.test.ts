import { routingRulesPerDomain } from '../../../lib/rules/custom-domains/routing-rules-per-domain';
import { ruleTester } from '../rule-tester';
import { many, rule } from './pets-domain';

ruleTester(routingRulesPerDomain, {
  valid: [
    { name: 'fifty', resources: many(50, (index) => rule(index + 1)) },
    {
      name: 'more on several domain names',
      resources: many(51, (index) => rule(index + 1, 'Rest', { DomainNameArn: { Ref: `Domain${index % 2}` } })),
    },
  ],
  invalid: [
    {
      name: 'fifty-one',
      resources: many(51, (index) => rule(index + 1)),
      at: ['R50'],
      message: 'the domain name has 51 routing rules',
    },
  ],
});
