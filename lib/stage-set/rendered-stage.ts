import { CfnResource } from 'aws-cdk-lib';
import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { IMappingTarget } from '../apis/i-mapping-target';
import { BoundAccessLog } from './access-log';
import { StageMetrics } from './stage-metrics';
import { ResolvedStageSettings } from './stage-settings';

/** What a stage is made of, whatever the kind of its API. */
export interface StageParts {
  readonly stageName: string;
  readonly settings: ResolvedStageSettings;
  readonly accessLog: BoundAccessLog;
  /** The stage's variables, known in full at synthesis. */
  readonly variables: () => { [name: string]: string } | undefined;
  /** The account's setting for execution logs, where the app makes it. */
  readonly account?: CfnAccount;
}

/** A stage as its kind of API has it. */
export interface RenderedStage extends IMappingTarget {
  readonly cfnStage: CfnResource;
  readonly url: string;
  readonly metrics: StageMetrics;
}
