import { ApiKind } from '../../template-model/api-kind';
import { pathPartsOf } from '../../template-model/path-parts';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const pathPartCharacters = new Rule<{ readonly part: string; readonly routeKey: string }>({
  id: 'AGW-PATH-01',
  title: 'A part of a path has letters, digits and a few signs, or is one variable',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the resource.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'a part has letters, digits and . _ : - , $, or is one variable in braces',
  fix: 'Leave other characters out, or take them in through a variable.',
  judge: ({ part, routeKey }) =>
    /^[\w.:,$-]+$/.test(part) || part.includes('{') || part.includes('}')
      ? undefined
      : `'${routeKey}' has the part '${part}'`,
  *subjects(model) {
    for (const { element, part } of pathPartsOf(model))
      yield { element, value: { part, routeKey: element.path ?? part } };
  },
});
