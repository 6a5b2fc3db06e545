import { ApiKind } from '../../template-model/api-kind';
import { routingRulesOf } from '../../template-model/routing-rules';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 50 } as const;

export const routingRulesPerDomain = new Rule<number>({
  id: 'AGW-DOM-42',
  title: `A domain name has at most ${bounds.maximum} routing rules`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the next one unless the quota of the account is raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `a domain name has at most ${bounds.maximum} rules`,
  fix: 'Match several headers or base paths in one rule, or have the quota raised.',
  judge: (rules) => (rules > bounds.maximum ? `the domain name has ${rules} routing rules` : undefined),
  *subjects(model) {
    for (const { subject, times } of occurrencesOf(routingRulesOf(model), ({ domainIdentity }) => domainIdentity)) {
      yield { element: subject.element, value: times };
    }
  },
});
