import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryBesideStage = new Rule<{
  readonly stage: string;
  readonly canaryStack: string;
  readonly stageStack: string;
}>({
  id: 'AGW-CAN-29',
  title: 'A canary stands in the stack of its stage',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason:
    'The stage reads from the shift what it serves, and the shift needs the deployment: two stacks would wait for each other.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/walkthrough-crossstackref.html',
  allowed: 'both stand in one stack',
  fix: 'Make the CanaryDeployment in the stack of the stage set.',
  judge: ({ canaryStack, stage, stageStack }) =>
    canaryStack === stageStack
      ? undefined
      : `the canary of stage '${stage}' stands in stack '${canaryStack}', and the stage in '${stageStack}'`,
  *subjects() {},
});
