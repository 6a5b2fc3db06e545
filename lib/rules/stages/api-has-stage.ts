import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const apiHasStage = new Rule<{ readonly api: string; readonly stages: number }>({
  id: 'AGW-STG-21',
  title: 'An API is served by a stage',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nobody can call it: no stage is made by itself.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html',
  allowed: 'an API is called through its stages, and no stage is made by itself',
  fix: 'Make a StageSet for it.',
  judge: ({ api, stages }) => (stages > 0 ? undefined : `no stage of this app serves '${api}'`),
  *subjects() {},
});
