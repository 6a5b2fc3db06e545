import { ApiKind } from '../../template-model/api-kind';
import { ApiElement } from '../../template-model/elements';
import { planStagesOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const throttledMethod = new Rule<{ readonly plan: string; readonly method: string; readonly exists: boolean }>({
  id: 'AGW-KEY-17',
  title: 'A usage plan throttles methods that exist, written as path and verb',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service answers that the method is invalid, and refuses the plan.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-usageplan-apistage.html',
  allowed: "a method is written '/pets/GET': the path of the resource, a slash and the verb in capitals",
  fix: 'Name a method of the API.',
  judge({ plan, method, exists }) {
    if (!isWellFormed(method)) return `the usage plan '${plan}' throttles '${method}'`;
    return exists ? undefined : `the usage plan '${plan}' throttles '${method}', which the API does not have`;
  },
  *subjects(model) {
    for (const { element, plan, properties, api } of planStagesOf(model)) {
      for (const method of properties.map('Throttle').names()) {
        yield { element, value: { plan, method, exists: !api || mayHave(api, method) } };
      }
    }
  },
});

function isWellFormed(method: string): boolean {
  return /^\/(.*\/)?([A-Z]+|\*)$/s.test(method) || method === '*/*';
}

function mayHave(api: ApiElement, method: string): boolean {
  const [, path, verb] = method.match(/^(\/.*)\/([^/]*)$/) ?? [];
  if (path === undefined || path.includes('*') || verb === '*' || api.hasHiddenRoutes) return true;
  return api.routes.some(
    (route) => route.key === undefined || (route.path === path && [verb, 'ANY'].includes(route.verb ?? verb)),
  );
}
