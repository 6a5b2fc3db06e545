import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const declaredCanarySettings = new Rule<{ readonly stage: string; readonly settings: readonly string[] }>({
  id: 'AGW-CAN-24',
  title: 'Nothing watches a declared canary',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Somebody would believe that the canary is watched.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'alarms, bakeTime, hooks and approvals belong to a shift',
  fix: 'Take them out, or let the traffic shift: CanaryTraffic.linear(…) or CanaryTraffic.steps(…).',
  judge: ({ settings, stage }) =>
    settings.length > 0 ? `the canary of stage '${stage}' has a fixed share, and ${settings.join(', ')}` : undefined,
  *subjects() {},
});
