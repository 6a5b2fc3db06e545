import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { unknownName } from '../unknown-name';

/** The rules of AWS's managed groups that guard web applications in general. */
export const MANAGED_RULES = {
  AWSManagedRulesCommonRuleSet: [
    'NoUserAgent_HEADER',
    'UserAgent_BadBots_HEADER',
    'SizeRestrictions_QUERYSTRING',
    'SizeRestrictions_Cookie_HEADER',
    'SizeRestrictions_BODY',
    'SizeRestrictions_URIPATH',
    'EC2MetaDataSSRF_BODY',
    'EC2MetaDataSSRF_COOKIE',
    'EC2MetaDataSSRF_URIPATH',
    'EC2MetaDataSSRF_QUERYARGUMENTS',
    'GenericLFI_QUERYARGUMENTS',
    'GenericLFI_URIPATH',
    'GenericLFI_BODY',
    'RestrictedExtensions_URIPATH',
    'RestrictedExtensions_QUERYARGUMENTS',
    'GenericRFI_QUERYARGUMENTS',
    'GenericRFI_BODY',
    'GenericRFI_URIPATH',
    'CrossSiteScripting_COOKIE',
    'CrossSiteScripting_QUERYARGUMENTS',
    'CrossSiteScripting_BODY',
    'CrossSiteScripting_URIPATH',
  ],
  AWSManagedRulesKnownBadInputsRuleSet: [
    'JavaDeserializationRCE_HEADER',
    'JavaDeserializationRCE_BODY',
    'JavaDeserializationRCE_URIPATH',
    'JavaDeserializationRCE_QUERYSTRING',
    'Host_localhost_HEADER',
    'PROPFIND_METHOD',
    'ExploitablePaths_URIPATH',
    'Log4JRCE_HEADER',
    'Log4JRCE_QUERYSTRING',
    'Log4JRCE_BODY',
    'Log4JRCE_URIPATH',
    'ReactJSRCE_BODY',
  ],
} as const;

const nearest = unknownName('rule');

export const managedRuleName = new Rule<{ readonly name: string; readonly groups: readonly string[] }>({
  id: 'AGW-WAF-09',
  title: "A rule of AWS's managed groups that is overridden is one of the group",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'AWS WAF takes the name without an error, and the rule blocks as before.',
  page: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
  allowed: 'the rules are those that AWS lists for the group',
  fix: 'Correct the name.',
  judge({ name, groups }) {
    const rules = Object.entries<readonly string[]>(MANAGED_RULES).filter(([group]) => groups.includes(group));
    if (rules.length === 0) return undefined;
    const problem = nearest.judge({ name, known: rules.flatMap(([, names]) => names) });
    return (
      problem && {
        ...problem,
        given: `${groups.join(' and ')} ${groups.length > 1 ? 'have' : 'has'} no rule '${name}'`,
      }
    );
  },
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::WAFv2::WebACL')) {
      for (const rule of element.properties.maps('Rules')) {
        const group = rule.map('Statement').map('ManagedRuleGroupStatement');
        // Another version of the group may have other rules.
        if (group.string('VendorName') !== 'AWS' || group.has('Version')) continue;
        const groups = [group.string('Name') ?? ''];
        for (const override of [...group.maps('RuleActionOverrides'), ...group.maps('ExcludedRules')]) {
          const name = override.string('Name');
          if (name !== undefined) yield { element, value: { name, groups } };
        }
      }
    }
  },
});
