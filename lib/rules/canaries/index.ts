import { canaryAfterStage } from './canary-after-stage';
import { canaryAlarmsNeedLog } from './canary-alarms-need-log';
import { canaryCache } from './canary-cache';
import { canaryDiffers } from './canary-differs';
import { canaryOnRelease } from './canary-on-release';
import { canaryPercent } from './canary-percent';
import { canaryStageName } from './canary-stage-name';
import { canarySteps } from './canary-steps';
import { canaryVariable } from './canary-variable';
import { distinctRelease } from './distinct-release';
import { lambdaCanaryTraffic } from './lambda-canary-traffic';
import { oneCanaryPerStage } from './one-canary-per-stage';
import { stableRelease } from './stable-release';

export const canaryRules = [
  canaryPercent,
  canaryDiffers,
  canaryAfterStage,
  canaryCache,
  canaryVariable,
  canaryStageName,
  canarySteps,
  distinctRelease,
  canaryOnRelease,
  oneCanaryPerStage,
  stableRelease,
  canaryAlarmsNeedLog,
  lambdaCanaryTraffic,
];
