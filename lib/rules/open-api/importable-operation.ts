import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const importableOperation = new Rule<{ readonly problems: readonly string[] }>({
  id: 'AGW-OAS-14',
  title: 'Each operation of a specification is a route that API Gateway can have',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the import.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'every path and method of a specification must be one that API Gateway can serve',
  fix: 'Change these operations, or leave them out with `exclude`.',
  judge({ problems }) {
    if (problems.length === 0) return undefined;
    const places = problems.slice(10).map((problem) => problem.split(' (')[0]);
    const others = places.length > 0 ? `, and ${places.length} others at ${places.join(', ')}` : '';
    return `${problems.slice(0, 10).join(', ')}${others}`;
  },
  *subjects() {},
});
