import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumHeaders: 2, maximumBasePaths: 1, actions: 1 } as const;

export interface RoutingRuleParts {
  readonly headers: number;
  readonly basePaths: number;
  readonly actions: number;
}

export const routingRuleParts = new Rule<RoutingRuleParts>({
  id: 'AGW-DOM-41',
  title: `A routing rule matches at most ${bounds.maximumHeaders} headers and ${bounds.maximumBasePaths} base path`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the rule.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html',
  bounds,
  allowed:
    `a rule has at most ${bounds.maximumHeaders} conditions on headers and ${bounds.maximumBasePaths} on base paths, ` +
    `and ${bounds.actions} action`,
  fix: 'List base paths in one condition, and split the rest into several rules.',
  judge({ headers, basePaths, actions }) {
    if (headers > bounds.maximumHeaders) return `the routing rule has ${headers} conditions on headers`;
    if (basePaths > bounds.maximumBasePaths) return `the routing rule has ${basePaths} conditions on base paths`;
    return actions === bounds.actions ? undefined : `the routing rule has ${actions} actions`;
  },
  *subjects(model) {
    for (const element of model.routingRules) {
      const conditions = element.properties.maps('Conditions');
      const headers = conditions.filter((condition) => condition.has('MatchHeaders')).length;
      const basePaths = conditions.filter((condition) => condition.has('MatchBasePaths')).length;
      const actions = element.properties.list('Actions')?.length ?? bounds.actions;
      yield { element, value: { headers, basePaths, actions } };
    }
  },
});
