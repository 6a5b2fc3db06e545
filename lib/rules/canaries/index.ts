import { canaryAfterStage } from './canary-after-stage';
import { canaryCache } from './canary-cache';
import { canaryDiffers } from './canary-differs';
import { canaryPercent } from './canary-percent';
import { canaryStageName } from './canary-stage-name';
import { canaryVariable } from './canary-variable';

export const canaryRules = [
  canaryPercent,
  canaryDiffers,
  canaryAfterStage,
  canaryCache,
  canaryVariable,
  canaryStageName,
];
