import { managedRuleName } from '../../../lib/rules/firewall/managed-rule-name';
import { ruleTester } from '../rule-tester';

const webAcl = (Name: string, override: object) => ({
  WebAcl: {
    Type: 'AWS::WAFv2::WebACL',
    Properties: {
      Scope: 'REGIONAL',
      DefaultAction: { Allow: {} },
      VisibilityConfig: {},
      Rules: [
        { Name, Priority: 0, Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name, ...override } } },
      ],
    },
  },
});
const counted = (Name: string) => ({ RuleActionOverrides: [{ Name, ActionToUse: { Count: {} } }] });

ruleTester(managedRuleName, {
  valid: [
    {
      name: 'a rule of the group',
      resources: webAcl('AWSManagedRulesCommonRuleSet', counted('SizeRestrictions_BODY')),
    },
    { name: 'a group that is not listed', resources: webAcl('AWSManagedRulesUnixRuleSet', counted('Anything')) },
    {
      name: 'a version that may have other rules',
      resources: webAcl('AWSManagedRulesCommonRuleSet', { ...counted('Old_BODY'), Version: 'Version_1.0' }),
    },
  ],
  invalid: [
    {
      name: 'other letters',
      resources: webAcl('AWSManagedRulesCommonRuleSet', counted('SizeRestrictions_Body')),
      at: ['WebAcl'],
      message: "AWSManagedRulesCommonRuleSet has no rule 'SizeRestrictions_Body'; ",
    },
    {
      name: 'a rule of another group',
      resources: webAcl('AWSManagedRulesCommonRuleSet', { ExcludedRules: [{ Name: 'Log4JRCE_BODY' }] }),
      at: ['WebAcl'],
      message: "has no rule 'Log4JRCE_BODY'",
    },
  ],
});
