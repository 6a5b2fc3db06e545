import { ApiKind } from '../../template-model/api-kind';
import { partsOfPathsIn } from '../../template-model/path-parts';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const variableInBraces = new Rule<{ readonly part: string; readonly routeKey: string }>({
  id: 'AGW-PATH-19',
  title: 'A variable of a path stands in braces',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The signs of other frameworks are plain text here, so the route takes requests for that very text alone.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  allowed: 'a variable is {name}, and {name+} takes the rest of the path',
  fix: "Write '{id}' for ':id', and '{proxy+}' for '*'.",
  judge: ({ part, routeKey }) =>
    /^(:.*|\*+)$/.test(part) ? `'${routeKey}' has the part '${part}', which is no variable` : undefined,
  *subjects(model) {
    for (const { element, part, path } of partsOfPathsIn(model)) yield { element, value: { part, routeKey: path } };
  },
});
