import { stageName } from '../rules/stages/stage-name';
import { stageVariableCount } from '../rules/stages/stage-variable-count';
import { stageVariableName } from '../rules/stages/stage-variable-name';
import { stageVariableValue } from '../rules/stages/stage-variable-value';
import { throttleLimits } from '../rules/throttling/throttle-limits';
import { ResolvedStageSettings } from './stage-settings';

/** Everything that plain values tell of a stage before any part of it is made. */
export function checkStage({
  name,
  settings,
}: {
  readonly name: string;
  readonly settings: ResolvedStageSettings;
}): void {
  stageName.enforce(name);
  const variables = Object.entries(settings.variables);
  stageVariableCount.enforce({ stage: name, variables: variables.length });
  for (const [variable, value] of variables) {
    stageVariableName.enforce({ stage: name, variable });
    stageVariableValue.enforce({ stage: name, variable, value });
  }
  throttleLimits.enforce({ stage: name, ...settings.throttle });
}
