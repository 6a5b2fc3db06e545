import { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { IDependable } from 'constructs';

/** What plans need of a stage, whoever makes it. */
export interface ServedStage {
  /** The name as CloudFormation knows it, so that what names the stage is made after it. */
  readonly stageName: string;
  /** What must be there before the plan. */
  readonly dependable?: IDependable;
  /** The keys of all routes, known in full at synthesis only; `undefined` where they cannot be known. */
  routeKeys(): string[] | undefined;
  /** The access log, where it is JSON in CloudWatch Logs. */
  readonly jsonLog?: ILogGroup;
}
