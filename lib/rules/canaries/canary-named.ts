import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryNamed = new Rule<{ readonly stage: string; readonly canary: string }>({
  id: 'AGW-CAN-23',
  title: 'A declared canary names its release',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Both sides would serve the same.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'a fixed share goes to a release',
  fix: 'Set canary to one of the releases, or let the traffic shift: CanaryTraffic.linear(…).',
  judge: ({ stage, canary }) =>
    canary === '' ? `the canary of stage '${stage}' has a fixed share and no release` : undefined,
  *subjects() {},
});
