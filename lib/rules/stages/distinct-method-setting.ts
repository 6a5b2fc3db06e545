import { ApiKind } from '../../template-model/api-kind';
import { StageElement } from '../../template-model/elements';
import { methodSettingsOf } from '../../template-model/method-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctMethodSetting = new Rule<{
  readonly stage: string;
  readonly routeKey: string;
  readonly times: number;
}>({
  id: 'AGW-STG-16',
  title: 'A stage has one setting for a method',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Both settings write the same place, and nothing documents which of them stays.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html',
  allowed: 'a stage keeps one setting for each method',
  fix: 'Join the settings into one.',
  judge: ({ stage, routeKey, times }) =>
    times > 1 ? `stage '${stage}' has ${times} settings for '${routeKey}'` : undefined,
  *subjects(model) {
    const times = new Map<StageElement, Map<string, number>>();
    for (const { element, stage, routeKey } of methodSettingsOf(model)) {
      if (routeKey === undefined) continue;
      const counts = times.get(element) ?? new Map<string, number>();
      times.set(element, counts.set(routeKey, (counts.get(routeKey) ?? 0) + 1));
      yield { element, value: { stage, routeKey, times: counts.get(routeKey)! } };
    }
  },
});
