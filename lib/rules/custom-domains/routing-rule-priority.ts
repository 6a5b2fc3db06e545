import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 1, maximum: 1_000_000 } as const;

export const routingRulePriority = new Rule<number>({
  id: 'AGW-DOM-31',
  title: `The priority of a routing rule is ${bounds.minimum} to ${bounds.maximum}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the rule.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html',
  bounds,
  allowed: `a priority is a whole number from ${bounds.minimum}, which comes first, to ${bounds.maximum}`,
  fix: 'Choose a priority in that range, with gaps for rules to come.',
  judge: (priority) =>
    Number.isInteger(priority) && priority >= bounds.minimum && priority <= bounds.maximum
      ? undefined
      : `the routing rule has the priority ${priority}`,
  *subjects(model) {
    for (const element of model.routingRules) {
      const priority = element.properties.number('Priority');
      if (priority !== undefined) yield { element, value: priority };
    }
  },
});
