import { ApiKind } from '../../template-model/api-kind';
import { pathPartsOf } from '../../template-model/path-parts';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctVariables = new Rule<{ readonly names: readonly string[]; readonly routeKey: string }>({
  id: 'AGW-PATH-18',
  title: 'The variables of a path have different names',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'A mapping could not tell the two apart; the service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html',
  allowed: 'each variable of a path has a name of its own',
  fix: 'Rename one of them.',
  judge({ names, routeKey }) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    return twice === undefined ? undefined : `'${routeKey}' has the variable '${twice}' twice`;
  },
  *subjects(model) {
    for (const { element } of pathPartsOf(model)) {
      if (element.path === undefined) continue;
      const names = [...element.path.matchAll(/\{([^{}]+?)\+?\}/g)].map(([, name]) => name);
      yield { element, value: { names, routeKey: element.path } };
    }
  },
});
