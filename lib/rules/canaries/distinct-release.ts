import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctRelease = new Rule<{ readonly stage: string; readonly stable: string; readonly canary: string }>({
  id: 'AGW-CAN-17',
  title: 'A canary is another release than the one that serves',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Both answer alike, and nothing is tested.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'canary and stable are two releases',
  fix: 'Name the new release as the canary.',
  judge: ({ stage, stable, canary }) =>
    stable === canary ? `canary and stable of stage '${stage}' are both '${stable}'` : undefined,
  *subjects() {},
});
