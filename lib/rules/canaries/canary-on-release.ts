import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryOnRelease = new Rule<{ readonly stage: string; readonly hasRelease: boolean }>({
  id: 'AGW-CAN-18',
  title: 'A canary stands on a stage that serves a release',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The newest deployment moves with every change, under the canary too.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'a stage with a canary serves a release',
  fix: 'Give the stage a release, one of the releases of its stage set.',
  judge: ({ stage, hasRelease }) => (hasRelease ? undefined : `stage '${stage}' follows the newest deployment`),
  *subjects() {},
});
