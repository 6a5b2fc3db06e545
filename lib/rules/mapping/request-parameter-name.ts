import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const requestParameterName = new Rule<{ readonly name: string; readonly where: string }>({
  id: 'AGW-MAP-10',
  title: 'A request parameter is named by where it stands',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html',
  allowed: 'a parameter is method.request.path.NAME, method.request.querystring.NAME or method.request.header.NAME',
  fix: "Write it in full, such as 'method.request.querystring.limit'.",
  judge: ({ name, where }) =>
    /^method\.request\.(path|querystring|header|multivaluequerystring|multivalueheader)\.\S+$/.test(name)
      ? undefined
      : `'${where}' has the request parameter '${name}'`,
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind !== ApiKind.REST) continue;
      for (const name of route.properties.map('RequestParameters').names()) {
        yield { element: route, value: { name, where: route.key ?? route.logicalId } };
      }
    }
  },
});
