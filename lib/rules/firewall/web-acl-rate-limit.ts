import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 10, maximum: 2_000_000_000 } as const;

export const webAclRateLimit = new Rule<number>({
  id: 'AGW-WAF-07',
  title: `A web ACL limits an IP address to ${bounds.minimum} to ${bounds.maximum} requests in five minutes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'AWS WAF refuses the web ACL.',
  page: 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html',
  bounds,
  allowed: `a limit is ${bounds.minimum} to ${bounds.maximum} requests in five minutes`,
  fix: 'Choose a limit in that range; for lower ones, throttle the stage.',
  judge: (limit) =>
    Number.isInteger(limit) && limit >= bounds.minimum && limit <= bounds.maximum ? undefined : `rateLimit is ${limit}`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::WAFv2::WebACL')) {
      for (const rule of element.properties.maps('Rules')) {
        const limit = rule.map('Statement').map('RateBasedStatement').number('Limit');
        if (limit !== undefined) yield { element, value: limit };
      }
    }
  },
});
