import { routingRuleBasePaths } from '../../../lib/rules/custom-domains/routing-rule-base-paths';
import { ruleTester } from '../rule-tester';
import { publicDomain, rule } from './pets-domain';

const matching = (AnyOf: unknown) => ({
  ...publicDomain(),
  Rule: rule(1, 'Rest', { Conditions: [{ MatchBasePaths: { AnyOf } }] }),
});

ruleTester(routingRuleBasePaths, {
  valid: [
    { name: 'a path', resources: matching(['orders']) },
    { name: 'several, of several levels', resources: matching(['orders', 'shop/v1.0']) },
    { name: 'a path that only CloudFormation knows', resources: matching([{ Ref: 'Path' }]) },
    { name: 'no condition on paths', resources: { ...publicDomain(), Rule: rule(1, 'Rest', { Conditions: [] }) } },
  ],
  invalid: [
    { name: 'no path', resources: matching([]), at: ['Rule'], message: 'the routing rule lists no base path' },
    { name: 'an empty path', resources: matching(['']), at: ['Rule'], message: "the base path ''" },
    { name: 'a slash before', resources: matching(['a', '/orders']), at: ['Rule'], message: "the base path '/orders'" },
    { name: 'a slash behind', resources: matching(['orders/']), at: ['Rule'], message: "'orders/'" },
    { name: 'a variable', resources: matching(['{id}']), at: ['Rule'], message: "'{id}'" },
  ],
});
