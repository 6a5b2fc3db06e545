import { RemovalPolicy } from 'aws-cdk-lib';
import { ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { GatewayStage } from '../stage-set/gateway-stage';

const ID = 'Canary';

/**
 * The group to which API Gateway writes the access log of a canary, by a name that it makes of that of the stage's. It is made with the
 * canary, before API Gateway would make it itself, and goes with it: a group that stayed would be in the way of the next one of its name.
 */
export function canaryLogOf({ accessLog }: GatewayStage): ILogGroup | undefined {
  if (!accessLog) return undefined;
  const known = accessLog.node.tryFindChild(ID) as ILogGroup | undefined;
  return (
    known ??
    new LogGroup(accessLog, ID, {
      logGroupName: `${accessLog.logGroupName}/Canary`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
  );
}
