import { ApiKind } from '../../template-model/api-kind';
import { httpPathPartsOf, pathPartsOf } from '../../template-model/path-parts';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const greedyVariableLast = new Rule<{
  readonly part: string;
  readonly routeKey: string;
  readonly isLast: boolean;
}>({
  id: 'AGW-PATH-03',
  title: 'A greedy variable is the last part of its path',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses resources below a greedy one, and such routes.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html',
  allowed: 'a greedy variable takes the rest of the path, so nothing can follow it',
  fix: 'Drop what follows, or make the variable a plain one without the plus sign.',
  judge: ({ part, routeKey, isLast }) =>
    part.endsWith('+}') && !isLast ? `'${routeKey}' goes on after '${part}'` : undefined,
  *subjects(model) {
    for (const { element, part } of pathPartsOf(model)) {
      const child = element.parent?.pathPart;
      if (child !== undefined) yield { element, value: { part: child, routeKey: element.path ?? part, isLast: false } };
    }
    for (const { element, isLast, part, path } of httpPathPartsOf(model)) {
      yield { element, value: { part, routeKey: path, isLast } };
    }
  },
});
