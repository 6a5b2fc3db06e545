import { Stack } from 'aws-cdk-lib';
import { Deployable } from '../apis/deployable';
import { Throttle } from '../apis/throttle';
import { unknownRelease } from '../rules/deployments/unknown-release';
import { settingsAsTheyAre } from './settings-as-they-are';
import { checkStageCapabilities } from './stage-capabilities';
import { checkDefaultNames, checkOwnMethods, checkStage, checkStageNames } from './stage-check';
import { StageDefaults } from './stage-defaults';
import { givenSettings, ResolvedStageSettings, resolveSettings, StageSettings } from './stage-settings';
import { stageToTakeOver } from './taken-over-stage';

/** What holds for every stage of a stage set. */
export interface StagesInCommon {
  readonly api: Deployable;
  readonly defaults?: StageSettings;
  readonly releases: readonly string[];
  /** What holds where nothing is said. */
  readonly unsaid: StageDefaults;
  readonly accountThrottle: Throttle;
  readonly stack: Stack;
}

/** The settings that hold for a stage, found to be right before any part of it is made. */
export function settingsOf(common: StagesInCommon, name: string, own: StageSettings): ResolvedStageSettings {
  const { accountThrottle, api, defaults, releases: known, unsaid } = common;
  const { kind } = api;
  checkStageNames(`stage '${name}'`, own);
  if (defaults) checkDefaultNames(defaults);
  const given = givenSettings(own, defaults);
  checkStageCapabilities(kind, name, given);
  const { takeOver } = own;
  const taken = takeOver === undefined ? undefined : stageToTakeOver({ ...common, name, given: takeOver });
  const before = taken && settingsAsTheyAre(taken.cfnStage, given, accountThrottle);
  const all = before ? givenSettings(given, before.settings) : given;
  const resolved = { ...resolveSettings(api, unsaid, all, own), taken, cachesAll: before?.cachesAll };
  checkStage(kind, name, resolved);
  checkOwnMethods(name, own, all.cache !== undefined);
  const { release } = resolved;
  if (release !== undefined) unknownRelease.enforce({ name: release, known });
  return resolved;
}
