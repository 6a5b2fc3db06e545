import { canaryOnRelease } from '../rules/canaries/canary-on-release';
import { canaryPercent } from '../rules/canaries/canary-percent';
import { canarySteps } from '../rules/canaries/canary-steps';
import { canaryVariable } from '../rules/canaries/canary-variable';
import { distinctRelease } from '../rules/canaries/distinct-release';
import { oneCanaryPerStage } from '../rules/canaries/one-canary-per-stage';
import { stableRelease } from '../rules/canaries/stable-release';
import { CANARY_RELEASES } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { CanaryDeploymentProps } from './canary-deployment-props';

const IN_PLACE_OF_CANARIES =
  "Shift function code with a LambdaCanary on the stage's aliases, or the name's requests with weighted records " +
  '(DnsRouting.weighted); with a REST API a routing rule of the CustomDomain could lead some requests to another stage too.';

/** Everything that plain values tell of a canary before any part of it is made, and the release that it stands beside. */
export function checkCanary(props: CanaryDeploymentProps): string {
  const { bakeTime, canary, traffic, variables = {} } = props;
  capabilityOfKind.enforce({
    kind: props.stage._api.kind,
    where: `stage '${props.stage.stageName}'`,
    asks: 'has a canary',
    capability: CANARY_RELEASES,
    instead: IN_PLACE_OF_CANARIES,
  });
  const { _release: release, _canaries: canaries, stageName: stage } = props.stage;
  oneCanaryPerStage.enforce({ stage, canaries: canaries + 1 });
  canaryOnRelease.enforce({ stage, hasRelease: release !== undefined });
  const { stable = release! } = props;
  stableRelease.enforce({ stage, release: release!, stable });
  props.stage._deploymentOf(canary);
  for (const percentTraffic of traffic._percents) canaryPercent.enforce({ stage, percentTraffic });
  for (const [variable, value] of Object.entries(variables)) canaryVariable.enforce({ stage, variable, value });
  // A shift begins its life with the release that the stage serves; a declared canary of it would test nothing.
  if (!traffic._interval) distinctRelease.enforce({ stage, stable, canary });
  else {
    canarySteps.enforce({
      stage,
      percents: [...traffic._percents],
      intervalMinutes: traffic._interval.toMinutes({ integral: false }),
      bakeMinutes: bakeTime?.toMinutes({ integral: false }) ?? 0,
    });
  }
  return stable;
}
