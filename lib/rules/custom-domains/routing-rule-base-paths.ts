import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routingRuleBasePaths = new Rule<{ readonly basePaths: readonly string[] }>({
  id: 'AGW-DOM-55',
  title: 'A routing rule matches base paths that are written without a slash before them',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the rule, or no request ever matches it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html',
  allowed: "a condition lists at least one path such as 'orders' or 'shop/orders', of letters, digits and $-_.+!*'()",
  fix: 'Leave the slashes at the ends out; for every path, leave out the condition.',
  judge({ basePaths }) {
    if (basePaths.length === 0) return 'the routing rule lists no base path';
    const wrong = basePaths.find((path) => !/^[\w$.+!*'()-]+(\/[\w$.+!*'()-]+)*$/.test(path));
    return wrong === undefined ? undefined : `the routing rule matches the base path '${wrong}'`;
  },
  *subjects(model) {
    for (const element of model.routingRules) {
      for (const condition of element.properties.maps('Conditions')) {
        if (!condition.has('MatchBasePaths')) continue;
        const listed = condition.map('MatchBasePaths').list('AnyOf');
        if (!listed?.every((path) => typeof path === 'string')) continue;
        yield { element, value: { basePaths: listed as string[] } };
      }
    }
  },
});
