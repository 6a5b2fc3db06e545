import { Stack, Token } from 'aws-cdk-lib';
import { Deployment } from 'aws-cdk-lib/aws-apigateway';
import { CfnDeployment } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { Deployable } from '../apis/deployable';
import { IGatewayApi } from '../apis/i-gateway-api';
import { LAMBDA_ALIAS } from '../integrations/lambda-alias';
import { registerGatehouseRules } from '../plugin/registration';
import { accountThrottleIn } from '../rules/account-throttle';
import { capabilityOfKind } from '../rules/kinds/capability-of-kind';
import { unknownName } from '../rules/paths/unknown-name';
import { ApiKind } from '../template-model/api-kind';
import { AccountCloudWatchRole } from './account-cloud-watch-role';
import { EffectiveThrottle, ThrottlePlan } from './effective-throttle';
import { GatewayStage } from './gateway-stage';
import { RestStages } from './rest-stages';
import { StageAlarmsOptions, stageAlarms } from './stage-alarms';
import { checkStageCapabilities } from './stage-capabilities';
import { checkStage } from './stage-check';
import { stageDashboard } from './stage-dashboard';
import { resolveSettings, StageSettings } from './stage-settings';
import { Throttle } from './throttle';
import { V2Stages } from './v2-stages';

/** Settings of a `StageSet`. */
export interface StageSetProps {
  /** The API that the stages serve. */
  readonly api: IGatewayApi;

  /**
   * The stages by name: letters, digits and underscores, 1 to 128. An empty object is a stage with the defaults. An HTTP API serves
   * the stage `$default` at its address without a name in the path.
   *
   * Errors: AGW-STG-01, AGW-STG-02; for a hyphen AGW-STG-17, a warning.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
   */
  readonly stages: { readonly [name: string]: StageSettings };

  /**
   * Settings that all stages share. What a stage says itself comes first; variables are merged by name, methods by route.
   *
   * @default - the defaults of `StageSettings`
   */
  readonly defaults?: StageSettings;

  /**
   * The names of the releases of the API. A release is a snapshot of the API at the deployment that first has its name in this
   * list; a stage that says `release` stays on it while others follow the newest state. Going back is naming an older one.
   *
   * Stages of HTTP and WebSocket APIs without a release deploy by themselves, unless they say `autoDeploy: false`.
   *
   * A release is kept until its name is taken from the list, used or not. In an account where none of the releases has been
   * deployed yet, all of them are snapshots of the API as it is now: nobody can deploy what the app no longer describes.
   *
   * What a release calls must stay as long as a stage serves it: keep a function in the app, and name it in the stage's
   * `retainedFunctions` when its last route goes.
   *
   * @default - none
   */
  readonly releases?: string[];

  /**
   * The limit of the account in the region, where AWS has raised it.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
   * @default - 10,000 requests a second with bursts of 5,000; 2,500 and 1,250 in the regions that begin with less
   */
  readonly accountThrottle?: Throttle;

  /**
   * The role with which API Gateway writes execution logs, a setting of the whole account.
   *
   * @default AccountCloudWatchRole.createOnce()
   */
  readonly cloudWatchRole?: AccountCloudWatchRole;
}

/** Whose limit is asked for. */
export interface EffectiveThrottleOptions {
  /** The stage. */
  readonly stage: string;

  /** The route's key. */
  readonly route: string;

  /**
   * The limits of the caller's usage plan.
   *
   * @default - the caller has none
   */
  readonly plan?: ThrottlePlan;
}

// Ids of what is no stage have a dot, which names of stages have not.

/**
 * All stages of one API of any kind, deployed again whenever anything of the API changes. What the kind of API cannot do is refused
 * with AGW-GEN-20, which names the kinds that can. Settings that are off are written out, because
 * CloudFormation keeps a stage's old value when one disappears from the template.
 */
export class StageSet extends Construct {
  private readonly stages = new Map<string, GatewayStage>();
  private readonly rendered: RestStages | V2Stages;
  private readonly releases: readonly string[];
  private readonly api: Deployable;

  constructor(scope: Construct, id: string, props: StageSetProps) {
    const releases = [...new Set(props.releases)].sort();
    const { apiKind } = props.api;
    for (const [name, own] of Object.entries(props.stages)) checkStageCapabilities(apiKind, name, own, props.defaults);
    const settings = new Map(
      Object.keys(props.stages)
        .sort()
        .map((name) => [name, resolveSettings(apiKind, props.stages[name], props.defaults)]),
    );
    for (const [name, resolved] of settings) {
      checkStage(apiKind, name, resolved);
      const { release } = resolved;
      if (release !== undefined) unknownName.enforce({ what: 'release', name: release, known: releases });
    }

    super(scope, id);
    registerGatehouseRules(this);
    this.api = props.api._deployable();
    const accountThrottle = props.accountThrottle ?? accountThrottleIn(regionOf(this));
    this.releases = releases;
    this.rendered =
      this.api.kind === ApiKind.REST
        ? new RestStages(this, this.api, releases)
        : new V2Stages(this, this.api, releases);
    const { cloudWatchRole = AccountCloudWatchRole.createOnce() } = props;
    // Only the execution log is written with the role.
    const account = apiKind === ApiKind.HTTP ? undefined : cloudWatchRole._accountFor(this);
    const common = {
      api: this.api,
      stages: this.rendered,
      account,
      accountThrottle,
      releaseOf: (name: string) => this.release(name),
    };
    try {
      for (const [name, resolved] of settings) {
        this.stages.set(name, GatewayStage._of(this, name, { ...common, settings: resolved }));
      }
      for (const stage of this.each()) this.api.eachAliasedFunction((aliased) => stage._callThroughAlias(aliased));
      for (const [name, { retainedFunctions }] of settings) {
        for (const handler of retainedFunctions)
          this.stage(name)._callThroughAlias({ handler, variable: LAMBDA_ALIAS });
      }
      for (const name of settings.keys()) this.api.addStage(name);
    } catch (error) {
      for (const stage of this.each()) stage._removeAliases();
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  /**
   * The newest snapshot of a REST API, which stages without a release serve.
   *
   * Errors: AGW-GEN-20 for another kind of API.
   */
  get latestDeployment(): Deployment {
    return this.restStages('latestDeployment').latest;
  }

  /**
   * A stage by name.
   *
   * Errors: AGW-PATH-17 for a name that is not there, with the nearest ones that are.
   */
  stage(name: string): GatewayStage {
    const stage = this.stages.get(name);
    if (!stage) unknownName.enforce({ what: 'stage', name, known: [...this.stages.keys()] });
    return stage!;
  }

  /** All stages, sorted by name. */
  each(): GatewayStage[] {
    return [...this.stages.values()];
  }

  /**
   * The deployment of a release of a REST API.
   *
   * Errors: AGW-GEN-20 for another kind of API; AGW-PATH-17 for a name that is not there, with the nearest ones that are.
   */
  release(name: string): Deployment {
    unknownName.enforce({ what: 'release', name, known: this.releases });
    return this.restStages('release').release(name);
  }

  /**
   * The L1 deployment of an HTTP or WebSocket API that stages without a release and without automatic deployment serve, or
   * that of a release. Without such a stage the newest one is made now.
   *
   * Errors: AGW-GEN-20 for a REST API; AGW-PATH-17 for a release that is not there, with the nearest ones that are.
   *
   * @param release the name of a release; without it, the newest state of the API
   */
  v2Deployment(release?: string): CfnDeployment {
    if (release !== undefined) unknownName.enforce({ what: 'release', name: release, known: this.releases });
    this.checkPart('v2Deployment', ApiKind.HTTP, ApiKind.WEBSOCKET);
    const stages = this.rendered as V2Stages;
    return release === undefined ? stages.latest : stages.release(release);
  }

  /**
   * Makes a dashboard with one row for each stage: requests by outcome, latency, the share of cached responses where there is a
   * cache, throttled requests where the access log is JSON in CloudWatch Logs.
   *
   * @param dashboardName the name of the dashboard; by default, CloudFormation chooses one
   */
  dashboard(dashboardName?: string): Dashboard {
    return stageDashboard(
      this,
      'Stages.Dashboard',
      this.each().map((stage) => stage._observed()),
      dashboardName,
    );
  }

  /**
   * Makes alarms for each stage: too many responses with a 5XX status, too many with a 4XX status, slow responses.
   *
   * Errors: AGW-PATH-17 for a stage that is not there, with the nearest ones that are.
   */
  alarms(options: StageAlarmsOptions = {}): Alarm[] {
    const stages = options.stages?.map((name) => this.stage(name)) ?? this.each();
    return stages.flatMap((stage) => stageAlarms(stage, stage._observed(), options));
  }

  /**
   * The limit that holds for the requests of one caller to a route, and the level that it comes from.
   *
   * Errors: AGW-PATH-17 for a stage or a route that is not there.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   */
  effectiveThrottle(options: EffectiveThrottleOptions): EffectiveThrottle {
    const { stage, route, plan } = options;
    return this.stage(stage).effectiveThrottle(route, plan);
  }

  private restStages(part: string): RestStages {
    this.checkPart(part, ApiKind.REST);
    return this.rendered as RestStages;
  }

  private checkPart(part: string, ...kinds: ApiKind[]): void {
    const { kind } = this.api;
    const capability = { name: `'${part}'`, kinds };
    capabilityOfKind.enforce({ kind, where: `'${this.node.path}'`, asks: `is asked for '${part}'`, capability });
  }
}

function regionOf(scope: Construct): string | undefined {
  const { region } = Stack.of(scope);
  return Token.isUnresolved(region) ? undefined : region;
}
