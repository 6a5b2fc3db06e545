import { throttleLimits } from '../throttling/throttle-limits';
import { stageName } from './stage-name';
import { stageVariableCount } from './stage-variable-count';
import { stageVariableName } from './stage-variable-name';
import { stageVariableValue } from './stage-variable-value';

export const stageRules = [stageName, stageVariableCount, stageVariableName, stageVariableValue, throttleLimits];
