import { ApiKind } from '../../template-model/api-kind';
import { RoutingRule, routingRulesOf } from '../../template-model/routing-rules';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const catchAllRuleLast = new Rule<{ readonly priority: number; readonly hidden: readonly number[] }>({
  id: 'AGW-DOM-57',
  title: 'A routing rule without conditions comes after all others',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'It takes every request, so the rules and mappings behind it get none.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html',
  allowed: 'the rule of the lowest priority that matches takes the request',
  fix: 'Give it the highest number, or conditions.',
  judge: ({ priority, hidden }) =>
    hidden.length > 0
      ? `the routing rule of priority ${priority} has no conditions and hides ${hidden.join(', ')}`
      : undefined,
  *subjects(model) {
    const rules = routingRulesOf(model).flatMap((rule) => {
      const priority = rule.element.properties.number('Priority');
      return priority === undefined || rule.domainIdentity === undefined ? [] : [{ ...rule, priority }];
    });
    for (const rule of rules.filter(takesAll)) {
      const hidden = rules
        .filter(({ domainIdentity, priority }) => domainIdentity === rule.domainIdentity && priority > rule.priority)
        .map(({ priority }) => priority);
      yield { element: rule.element, value: { priority: rule.priority, hidden } };
    }
  },
});

function takesAll({ element }: RoutingRule): boolean {
  const { properties } = element;
  return !properties.isUnresolved('Conditions') && properties.list('Conditions')?.length === 0;
}
