import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stableRelease = new Rule<{ readonly stage: string; readonly release: string; readonly stable: string }>({
  id: 'AGW-CAN-20',
  title: 'The stable release of a canary is the release of its stage',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The stage would be moved before the canary begins.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'stable is what the stage serves',
  fix: 'Set the release of the stage and stable to the same name, or leave stable out.',
  judge: ({ stage, release, stable }) =>
    release === stable ? undefined : `stage '${stage}' serves '${release}', and stable is '${stable}'`,
  *subjects() {},
});
