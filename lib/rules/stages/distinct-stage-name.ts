import { ApiKind } from '../../template-model/api-kind';
import { StageElement } from '../../template-model/elements';
import { isMadeByDeployment } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctStageName = new Rule<{ readonly name: string; readonly times: number }>({
  id: 'AGW-STG-04',
  title: 'A stage has a name of its own in its API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the second stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-stages.html',
  allowed: 'the stages of an API have different names',
  fix: 'Let the StageSet take the stage over that is there (takeOver: restApi.deploymentStage), or rename one of them.',
  judge: ({ name, times }) => (times > 1 ? `${times} stages of one API are named '${name}'` : undefined),
  *subjects(model) {
    const known: StageElement[] = [];
    for (const stage of model.stages) {
      if (stage.stageName === undefined || isMadeByDeployment(stage)) continue;
      const times = 1 + known.filter((other) => isSame(stage, other)).length;
      known.push(stage);
      yield { element: stage, value: { name: stage.stageName, times } };
    }
  },
});

/** Two stages under different conditions may never be there together. */
function isSame(stage: StageElement, other: StageElement): boolean {
  return stage.api === other.api && stage.stageName === other.stageName && stage.condition === other.condition;
}
