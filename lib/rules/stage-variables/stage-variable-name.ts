import { ApiKind } from '../../template-model/api-kind';
import { stageVariablesOf } from '../../template-model/stage-variables';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 64 } as const;

export const stageVariableName = new Rule<{ readonly stage: string; readonly variable: string }>({
  id: 'AGW-VAR-02',
  title: `A stage variable's name has 1 to ${bounds.maximumLength} letters, digits and underscores, and not underscores alone`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
  bounds,
  allowed: `a name has 1 to ${bounds.maximumLength} letters, digits and underscores, and not underscores alone`,
  fix: 'Rename the variable, here and wherever an integration reads it.',
  judge: ({ stage, variable }) =>
    /^\w*[a-zA-Z0-9]\w*$/.test(variable) && variable.length <= bounds.maximumLength
      ? undefined
      : `stage '${stage}' has a variable named '${variable}'`,
  *subjects(model) {
    for (const { element, stage, variable } of stageVariablesOf(model)) yield { element, value: { stage, variable } };
  },
});
