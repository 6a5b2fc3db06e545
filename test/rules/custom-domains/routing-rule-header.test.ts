import { routingRuleHeader } from '../../../lib/rules/custom-domains/routing-rule-header';
import { ruleTester } from '../rule-tester';
import { publicDomain, rule } from './pets-domain';

const matching = (Header: unknown, ValueGlob: unknown) => ({
  ...publicDomain(),
  Rule: rule(1, 'Rest', { Conditions: [{ MatchHeaders: { AnyOf: [{ Header, ValueGlob }] } }] }),
});

ruleTester(routingRuleHeader, {
  valid: [
    { name: 'a value', resources: matching('x-version', 'beta') },
    { name: 'a part of a value', resources: matching('user-agent', '*Mobile*') },
    { name: 'any value', resources: matching('x-version', '*') },
    { name: 'the longest name and value', resources: matching('h'.repeat(39), 'v'.repeat(127)) },
    { name: 'signs', resources: matching('x-a', "?-!#$%&'.^_`|~") },
    { name: 'a value that only CloudFormation knows', resources: matching('x-a', { Ref: 'Value' }) },
  ],
  invalid: [
    {
      name: 'a star in the midst',
      resources: matching('a', '1*2'),
      at: ['Rule'],
      message: "the value '1*2' of the header 'a'",
    },
    { name: 'no value', resources: matching('a', ''), at: ['Rule'], message: "the value ''" },
    { name: 'a long value', resources: matching('a', 'v'.repeat(128)), at: ['Rule'], message: 'the value' },
    { name: 'a blank in the value', resources: matching('a', 'b c'), at: ['Rule'], message: "'b c'" },
    { name: 'a slash in the value', resources: matching('accept', 'text/html'), at: ['Rule'], message: "'text/html'" },
    { name: 'a blank in the name', resources: matching('x:y z', 'a'), at: ['Rule'], message: "the header 'x:y z'" },
    { name: 'a long name', resources: matching('h'.repeat(40), 'a'), at: ['Rule'], message: 'the header' },
  ],
});
