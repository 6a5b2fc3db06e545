import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneCanaryPerStage = new Rule<{ readonly stage: string; readonly canaries: number }>({
  id: 'AGW-CAN-19',
  title: 'A stage has one canary',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'A stage splits its requests between two deployments, not more.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'a stage has one',
  fix: 'End the first one, or try the second on another stage.',
  judge: ({ stage, canaries }) => (canaries > 1 ? `stage '${stage}' has ${canaries} canaries` : undefined),
  *subjects() {},
});
