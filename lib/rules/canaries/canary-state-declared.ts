import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryStateDeclared = new Rule<{
  readonly stage: string;
  readonly state: string;
  readonly shifts: boolean;
}>({
  id: 'AGW-CAN-25',
  title: 'Only a declared canary has a state',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'A shift is promoted or ends by itself; deploying ABORTED would begin one.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'state belongs to CanaryTraffic.percent',
  fix: 'Leave state out. To go back at once, name the older release with CanaryTraffic.allAtOnce(); to end a running shift, use the abort command.',
  judge: ({ shifts, stage, state }) =>
    shifts && state !== '' ? `the canary of stage '${stage}' shifts, and has the state ${state}` : undefined,
  *subjects() {},
});
