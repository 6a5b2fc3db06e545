import { CfnResource } from 'aws-cdk-lib';
import { CfnAccount, Stage } from 'aws-cdk-lib/aws-apigateway';
import { HttpStage, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { MappedStage } from '../apis/mapped-stage';
import { BoundAccessLog } from './access-log';
import { StageMetrics } from './stage-metrics';
import { ResolvedStageSettings } from './stage-settings';

/** What a stage is made of, whatever the kind of its API. */
export interface StageParts {
  readonly stageName: string;
  readonly settings: ResolvedStageSettings;
  readonly accessLog?: BoundAccessLog;
  /** The stage's variables, known in full at synthesis. */
  readonly variables: () => { [name: string]: string } | undefined;
  /** The account's setting for execution logs, where the app makes it. */
  readonly account?: CfnAccount;
}

/** A stage as its kind of API has it. */
export interface RenderedStage {
  /** The CDK's stage; absent where an L1 stage was taken over. */
  readonly stage?: Stage | HttpStage | WebSocketStage;
  readonly cfnStage: CfnResource;
  readonly url: string;
  /** Where backends reach the connections of a stage of a WebSocket API. */
  readonly callbackUrl?: string;
  /** What CloudWatch tells the API by. */
  readonly dimensions: { readonly [name: string]: string };
  readonly metrics: StageMetrics;
  /** The stage as what leads to it sees it. */
  mapped(): MappedStage;
}

/** The access log of a stage as its L1 resource takes it. */
export function accessLogSettingOf({ destinationArn, format }: BoundAccessLog) {
  return { destinationArn, format: format.toString() };
}
