import { ApiKind } from '../../template-model/api-kind';
import { canariesOf } from '../../template-model/canaries';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { stageVariableName } from '../stage-variables/stage-variable-name';
import { stageVariableValue } from '../stage-variables/stage-variable-value';

export const canaryVariable = new Rule<{
  readonly stage: string;
  readonly variable: string;
  readonly value?: string;
}>({
  id: 'AGW-CAN-13',
  title: "A canary's variables have names and values that stage variables can have",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/create-canary-deployment.html',
  allowed: 'an override is a stage variable',
  fix: 'Correct the name or the value, as for any stage variable.',
  judge: ({ stage, variable, value }) =>
    stageVariableName.problemWith({ stage, variable }) ??
    (value === undefined ? undefined : stageVariableValue.problemWith({ stage, variable, value })),
  *subjects(model) {
    for (const { element, stage, settings } of canariesOf(model)) {
      const overrides = settings.map('StageVariableOverrides');
      for (const variable of overrides.names()) {
        yield { element, value: { stage, variable, value: overrides.string(variable) } };
      }
    }
  },
});
