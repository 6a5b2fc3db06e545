import { ApiKind } from '../../template-model/api-kind';
import { RoutingRule, routingRulesOf } from '../../template-model/routing-rules';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctRulePriority = new Rule<{ readonly priority: number; readonly times: number }>({
  id: 'AGW-DOM-40',
  title: 'A routing rule has a priority of its own',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the second rule.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html',
  allowed: 'the routing rules of a domain name have different priorities',
  fix: 'Give one of them another priority.',
  judge: ({ priority, times }) =>
    times > 1 ? `${times} routing rules of a domain name have the priority ${priority}` : undefined,
  *subjects(model) {
    for (const { subject, times } of occurrencesOf(routingRulesOf(model), placeOf)) {
      yield { element: subject.element, value: { priority: priorityOf(subject)!, times } };
    }
  },
});

function placeOf(rule: RoutingRule): string | undefined {
  const priority = priorityOf(rule);
  return rule.domainIdentity === undefined || priority === undefined ? undefined : `${rule.domainIdentity} ${priority}`;
}

function priorityOf({ element }: RoutingRule): number | undefined {
  return element.properties.number('Priority');
}
