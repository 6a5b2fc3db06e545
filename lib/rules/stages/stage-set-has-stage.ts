import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageSetHasStage = new Rule<{ readonly stageSet: string; readonly stages: number }>({
  id: 'AGW-STG-19',
  title: 'A stage set has a stage',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nobody can call an API without a stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html',
  allowed: 'a stage set needs at least one stage',
  fix: 'Add a stage to stages, or by addStage; an empty object is a stage with the defaults.',
  judge: ({ stages, stageSet }) => (stages > 0 ? undefined : `'${stageSet}' has no stage`),
  *subjects() {},
});
