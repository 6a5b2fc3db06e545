import { ILogGroup, LogGroup, LogRetention, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/**
 * The group to which API Gateway writes the access log of a canary, by a name that it makes of that of the stage's. API Gateway makes
 * the group too, with the first canary of the stage, whoever made that. So it is taken as it is, and made only where it is not there:
 * CloudFormation's own resource would be refused for a name that exists. Like the log of the stage, it outlives what it tells of.
 */
export class CanaryLog extends Construct {
  readonly group: ILogGroup;

  constructor(scope: Construct, id: string, accessLog: ILogGroup) {
    super(scope, id);
    const { logGroupArn } = new LogRetention(this, 'Retention', {
      logGroupName: `${accessLog.logGroupName}/Canary`,
      retention: RetentionDays.ONE_MONTH,
    });
    this.group = LogGroup.fromLogGroupArn(this, 'Group', logGroupArn);
  }
}
