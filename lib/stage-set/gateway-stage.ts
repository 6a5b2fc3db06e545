import { CfnAccount, CfnStage, Deployment, Stage } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { accessLogOf, JSON_FORMAT } from './access-log';
import { ResolvedStageSettings } from './stage-settings';

/** @internal */
export interface GatewayStageProps {
  readonly deployment: Deployment;
  readonly settings: ResolvedStageSettings;
  readonly account?: CfnAccount;
}

/** One stage of a `StageSet`. */
export class GatewayStage extends Construct {
  /** @internal */
  static _of(scope: Construct, id: string, props: GatewayStageProps): GatewayStage {
    return new GatewayStage(scope, id, props);
  }

  /** The stage's name. */
  readonly stageName: string;

  /** The CDK's stage, with its metrics and ARN. */
  readonly stage: Stage;

  /** The group that holds the access log. */
  readonly accessLog: LogGroup;

  private constructor(scope: Construct, id: string, props: GatewayStageProps) {
    super(scope, id);
    this.stageName = id;
    const { deployment, settings, account } = props;
    const { logGroup, destination } = accessLogOf(this, settings.accessLogRetention);
    this.accessLog = logGroup;
    this.stage = new Stage(this, 'Stage', {
      deployment,
      stageName: id,
      description: settings.description,
      variables: Object.keys(settings.variables).length > 0 ? settings.variables : undefined,
      throttlingRateLimit: settings.throttle.rateLimit,
      throttlingBurstLimit: settings.throttle.burstLimit,
      loggingLevel: settings.executionLog,
      dataTraceEnabled: settings.dataTrace,
      metricsEnabled: settings.detailedMetrics,
      tracingEnabled: settings.tracing,
      cacheClusterEnabled: false,
      cachingEnabled: false,
      accessLogDestination: destination,
      accessLogFormat: JSON_FORMAT,
    });
    const cfnStage = this.stage.node.defaultChild as CfnStage;
    if (account?.stack === cfnStage.stack) cfnStage.addResourceDependency(account);
  }

  /** The address of the stage, such as `https://abcdef.execute-api.eu-west-1.amazonaws.com/prod/`. */
  get url(): string {
    return this.stage.urlForPath();
  }
}
