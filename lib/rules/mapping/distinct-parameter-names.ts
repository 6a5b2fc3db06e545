import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctParameterNames = new Rule<{ readonly routeKey: string; readonly names: readonly string[] }>({
  id: 'AGW-MAP-18',
  title: 'A parameter name stands in one place of the request only',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html',
  allowed: 'names are unique across path, query string and headers',
  fix: 'Rename one of them, or leave one undeclared.',
  judge({ routeKey, names }) {
    const short = names.map((name) => name.split('.').slice(3).join('.'));
    const twice = short.find((name, index) => short.indexOf(name) !== index);
    return twice === undefined ? undefined : `'${routeKey}' has the parameter '${twice}' in two places`;
  },
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind !== ApiKind.REST) continue;
      const names = route.properties.map('RequestParameters').names();
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, names } };
    }
  },
});
