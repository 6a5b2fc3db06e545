import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stripBasePathNeedsPath = new Rule<{
  readonly priority: number;
  readonly strips: boolean;
  readonly hasPaths: boolean;
}>({
  id: 'AGW-DOM-56',
  title: 'A routing rule that takes the base path away matches one',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'There is no base path to take away.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html',
  allowed: 'the base path that is taken away is the one that the rule matches',
  fix: 'List basePaths, or leave stripBasePath out.',
  judge: ({ priority, strips, hasPaths }) =>
    strips && !hasPaths
      ? `the routing rule of priority ${priority} takes the base path away and matches none`
      : undefined,
  *subjects(model) {
    for (const element of model.routingRules) {
      const { properties } = element;
      const priority = properties.number('Priority');
      const strips = properties.maps('Actions').some((action) => action.map('InvokeApi').boolean('StripBasePath'));
      if (priority === undefined || properties.isUnresolved('Conditions')) continue;
      const hasPaths = properties.maps('Conditions').some((condition) => condition.has('MatchBasePaths'));
      yield { element, value: { priority, strips, hasPaths } };
    }
  },
});
