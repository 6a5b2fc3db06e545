import { ApiKind } from '../../template-model/api-kind';
import { isForEveryMethod, MethodSetting, methodSettingsOf } from '../../template-model/method-settings';
import { showsAllRoutes } from '../../template-model/named-stages';
import { RELEASE } from '../../template-model/release';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const methodSettingRoute = new Rule<{
  readonly stage: string;
  readonly routeKey: string;
  readonly known: boolean;
}>({
  id: 'AGW-STG-10',
  title: 'A method setting is for a method that the API has',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The setting holds for no request.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-stages.html',
  allowed: "a setting is for one method of the API, or for '*' and '/*'",
  fix: 'Correct the verb and the path, or take the setting away.',
  judge: ({ stage, routeKey, known }) =>
    known ? undefined : `stage '${stage}' has a setting for '${routeKey}', which the API does not have`,
  *subjects(model) {
    for (const setting of methodSettingsOf(model)) {
      const { element, stage, routeKey } = setting;
      if (routeKey === undefined || !element.api || !showsAllRoutes(element.api)) continue;
      // A release may serve routes that the API has no more.
      if (element.deployment?.metadata?.has(RELEASE)) continue;
      yield { element, value: { stage, routeKey, known: isForEveryMethod(setting) || hasRoute(setting) } };
    }
  },
});

/** A method for every verb serves each of them, so a setting for one of them is let pass. */
function hasRoute({ element, verb, path }: MethodSetting): boolean {
  const verbs = [verb, 'ANY'];
  return element.api!.routes.some((route) => route.path === path && (verb === '*' || verbs.includes(route.verb)));
}
