import { Duration, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { canaryApprovals } from '../rules/canaries/canary-approvals';
import { canaryBesideStage } from '../rules/canaries/canary-beside-stage';
import { canaryNamed } from '../rules/canaries/canary-named';
import { canaryOnRelease } from '../rules/canaries/canary-on-release';
import { canaryPercent } from '../rules/canaries/canary-percent';
import { canaryStateDeclared } from '../rules/canaries/canary-state-declared';
import { canarySteps } from '../rules/canaries/canary-steps';
import { canaryVariable } from '../rules/canaries/canary-variable';
import { declaredCanarySettings } from '../rules/canaries/declared-canary-settings';
import { distinctRelease } from '../rules/canaries/distinct-release';
import { oneCanaryPerStage } from '../rules/canaries/one-canary-per-stage';
import { stableRelease } from '../rules/canaries/stable-release';
import { CANARY_RELEASES } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { requireSettings } from '../rules/required-settings';
import { GatewayStage } from '../stage-set/gateway-stage';
import { LambdaVersion } from '../stage-set/lambda-version';
import { CanaryAlarms } from './canary-alarms';
import { CanaryDeploymentProps } from './canary-deployment-props';
import { CanaryTraffic } from './canary-traffic';

const IN_PLACE_OF_CANARIES =
  "Shift function code with a LambdaCanary on the stage's aliases, or the name's requests with weighted records " +
  '(DnsRouting.weighted); with a REST API a routing rule of the CustomDomain could lead some requests to another stage too.';

const REQUIRED = { stage: GatewayStage, traffic: CanaryTraffic };
const OPTIONAL = {
  alarms: CanaryAlarms,
  approvals: 'a list',
  bakeTime: Duration,
  lambdaVersion: LambdaVersion,
  variables: 'a map',
  beforeShift: 'a construct',
  afterStep: 'a construct',
  afterShift: 'a construct',
} as const;

/** Everything that plain values tell of a canary before any part of it is made. */
export function checkCanary(scope: IConstruct, id: string, props: CanaryDeploymentProps): void {
  requireSettings(`'${id}'`, props, REQUIRED, OPTIONAL);
  const { canary, traffic, variables = {} } = props;
  const { _canaries: canaries, _release: release, apiKind: kind, stageName: stage } = props.stage;
  capabilityOfKind.enforce({
    kind,
    where: `stage '${stage}'`,
    asks: 'has a canary',
    capability: CANARY_RELEASES,
    instead: IN_PLACE_OF_CANARIES,
  });
  oneCanaryPerStage.enforce({ stage, canaries: canaries + 1 });
  canaryBesideStage.enforce({
    stage,
    canaryStack: Stack.of(scope).node.path,
    stageStack: Stack.of(props.stage).node.path,
  });
  for (const [variable, value] of Object.entries(variables)) canaryVariable.enforce({ stage, variable, value });
  for (const percentTraffic of traffic._percents) canaryPercent.enforce({ stage, percentTraffic });
  if (!traffic._interval) canaryNamed.enforce({ stage, canary: canary ?? '' });
  if (canary !== undefined) {
    canaryOnRelease.enforce({ stage, hasRelease: release !== undefined });
    stableRelease.enforce({ stage, release: release!, stable: props.stable ?? release! });
    props.stage._deploymentOf(canary);
  }
  if (traffic._interval) checkShift(props);
  else checkDeclared(props);
}

function checkDeclared(props: CanaryDeploymentProps): void {
  const { _release: release, stageName: stage } = props.stage;
  distinctRelease.enforce({ stage, stable: release!, canary: props.canary! });
  const { afterShift, afterStep, alarms, approvals, bakeTime, beforeShift } = props;
  const ofShifts = { afterShift, afterStep, alarms, approvals, bakeTime, beforeShift };
  const settings = Object.entries(ofShifts).flatMap(([name, value]) => (value === undefined ? [] : name));
  declaredCanarySettings.enforce({ stage, settings });
}

function checkShift({
  approvals = [],
  bakeTime,
  stage: { stageName: stage },
  state,
  traffic,
}: CanaryDeploymentProps): void {
  canaryStateDeclared.enforce({ stage, state: state ?? '', shifts: true });
  const percents = [...traffic._percents];
  canaryApprovals.enforce({ stage, approvals, percents });
  if (traffic._isAtOnce) return;
  canarySteps.enforce({
    stage,
    percents,
    intervalMinutes: traffic._interval!.toMinutes({ integral: false }),
    bakeMinutes: bakeTime?.toMinutes({ integral: false }) ?? 0,
  });
}
