import { ApiKind } from '../../template-model/api-kind';
import { partsOfPathsIn } from '../../template-model/path-parts';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const wholeSegmentVariable = new Rule<{ readonly part: string; readonly routeKey: string }>({
  id: 'AGW-PATH-02',
  title: 'A path variable is a whole part of the path',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the resource or the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'a variable is a whole part: {name} or, at the end, {name+}',
  fix: 'Put the variable between two slashes.',
  judge: ({ part, routeKey }) =>
    !/[{}]/.test(part) || /^\{[\w.:$-]+\+?\}$/.test(part) ? undefined : `'${routeKey}' has the part '${part}'`,
  *subjects(model) {
    for (const { element, part, path } of partsOfPathsIn(model)) yield { element, value: { part, routeKey: path } };
  },
});
