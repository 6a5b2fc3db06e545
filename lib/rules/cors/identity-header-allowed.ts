import { ApiKind } from '../../template-model/api-kind';
import { corsOfApis } from '../../template-model/cors';
import { RouteElement } from '../../template-model/elements';
import { identityHeadersOf } from '../../template-model/identity-headers';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const identityHeaderAllowed = new Rule<{
  readonly routeKey: string;
  readonly header: string;
  readonly allowHeaders: readonly string[];
}>({
  id: 'AGW-CORS-11',
  title: 'Pages of other origins may send the headers that a route knows its callers by',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The browser asks first, is not allowed the header, and never sends the request.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed:
    "the header must be in Access-Control-Allow-Headers by its name; '*' stands for every header but Authorization",
  fix: 'Add it to allowHeaders.',
  judge({ allowHeaders, header, routeKey }) {
    const allowed = allowHeaders.map((name) => name.toLowerCase());
    const isCovered = allowed.includes('*') && header.toLowerCase() !== 'authorization';
    return isCovered || allowed.includes(header.toLowerCase())
      ? undefined
      : `'${routeKey}' needs the header '${header}', which pages may not send`;
  },
  *subjects(model) {
    for (const { allowHeaders, api, element, kind } of corsOfApis(model)) {
      if (allowHeaders === undefined) continue;
      const isBehind = ({ path, verb }: RouteElement) =>
        kind === ApiKind.HTTP || (verb !== 'OPTIONS' && path === (element as RouteElement).path);
      for (const route of api.routes.filter(isBehind)) {
        for (const header of identityHeadersOf(route)) {
          yield { element: route, value: { routeKey: route.key ?? route.logicalId, header, allowHeaders } };
        }
      }
    }
  },
});
