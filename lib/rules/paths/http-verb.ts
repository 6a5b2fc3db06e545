import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { verbs: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY'] } as const;

export const httpVerb = new Rule<{ readonly verb: string; readonly routeKey: string }>({
  id: 'AGW-PATH-09',
  title: 'A method is one of the verbs that API Gateway knows, in capitals',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html',
  bounds,
  allowed: `the verbs are ${bounds.verbs.join(', ')}`,
  fix: 'Use one of them; ANY covers those that have no route of their own.',
  judge({ verb, routeKey }) {
    if ((bounds.verbs as readonly string[]).includes(verb)) return undefined;
    const upperCase = verb.toUpperCase();
    const isLowerCase = (bounds.verbs as readonly string[]).includes(upperCase);
    return { given: `'${routeKey}' has the verb '${verb}'`, ...(isLowerCase && { fix: `Write '${upperCase}'.` }) };
  },
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind === ApiKind.REST && route.verb !== undefined) {
        yield { element: route, value: { verb: route.verb, routeKey: route.key ?? route.verb } };
      }
    }
  },
});
