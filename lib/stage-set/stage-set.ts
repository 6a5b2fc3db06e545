import { Annotations, Stack, Token } from 'aws-cdk-lib';
import { CfnAccount, Deployment } from 'aws-cdk-lib/aws-apigateway';
import { CfnDeployment } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { keepChildrenInOrder } from '../apis/children-order';
import { Deployable } from '../apis/deployable';
import { defaultsIn, GatewayDefaults } from '../apis/gateway-defaults';
import { IGatewayApi } from '../apis/i-gateway-api';
import { Throttle } from '../apis/throttle';
import { registerGatehouseRules } from '../plugin/registration';
import { apiInApp } from '../rules/adoption/api-in-app';
import { unknownRelease } from '../rules/deployments/unknown-release';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { settingGiven } from '../rules/general/setting-given';
import { requireSettings } from '../rules/required-settings';
import { distinctStageName } from '../rules/stages/distinct-stage-name';
import { stageSetHasStage } from '../rules/stages/stage-set-has-stage';
import { unknownStage } from '../rules/stages/unknown-stage';
import { accountThrottleIn } from '../template-model/account-throttle';
import { ApiKind } from '../template-model/api-kind';
import { LAMBDA_ALIAS } from '../template-model/lambda-alias';
import { AccountCloudWatchRole } from './account-cloud-watch-role';
import { costOfWebAcls, toldCosts } from './fixed-costs';
import { GatewayStage } from './gateway-stage';
import { RestStages } from './rest-stages';
import { StagesInCommon, settingsOf } from './settings-of-stage';
import { StageAlarmsOptions, stageAlarms } from './stage-alarms';
import { StageDashboardOptions, stageDashboard } from './stage-dashboard';
import { stageDefaults } from './stage-defaults';
import { ResolvedStageSettings, StageSettings } from './stage-settings';
import { claimStage, releaseStage } from './taken-over-stage';
import { V2Stages } from './v2-stages';

/** Settings of a `StageSet`. */
export interface StageSetProps {
  /** The API that the stages serve. */
  readonly api: IGatewayApi;

  /**
   * The stages by name: letters, digits and underscores, 1 to 128. An empty object is a stage with the defaults. An HTTP API serves
   * the stage `$default` at its address without a name in the path.
   *
   * In Python prefer `add_stage`: its settings are keywords that are checked, where a dict literal within a dict loses keys that it
   * does not know without a word.
   *
   * Errors: AGW-STG-01, AGW-STG-02; at synthesis AGW-STG-19 for a set without stages; for a hyphen AGW-STG-17, a warning.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
   * @default - none yet; see `addStage`
   */
  readonly stages?: { readonly [name: string]: StageSettings };

  /**
   * Settings that all stages share. What a stage says itself comes first; variables and tags are merged by name, methods by route.
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
   * What a release calls must stay as long as a stage serves it. Permissions, aliases, roles and VPC links do so by themselves, also
   * when the API has no use for them any more; keep the backends in the app. docs/upgrading.md says what is left behind in the end.
   *
   * @default - none
   */
  readonly releases?: string[];

  /**
   * A text whose change deploys the API again, beside every change of it that the app makes: for an API, or a part of one, that the app
   * does not make and whose changes it cannot see.
   *
   * Errors: AGW-ADO-10, a warning, for an API of another app without one.
   *
   * @default - the API is deployed again whenever what the app makes of it changes
   */
  readonly redeployOn?: string;

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
   * @default - AccountCloudWatchRole.createOnce(); AccountCloudWatchRole.existing() with `GatewayDefaults.SERVICE`
   */
  readonly cloudWatchRole?: AccountCloudWatchRole;

  /**
   * What holds for all that neither a stage nor `defaults` say.
   *
   * Errors: AGW-ADO-30 for an unknown one in the context.
   *
   * @default - that of the API; for an API that somebody else made, the generation that the context key `cdk-gatehouse:defaults` names,
   * otherwise the newest
   */
  readonly gatewayDefaults?: GatewayDefaults;
}

// Ids of what is no stage have a dot, which names of stages have not.

/**
 * All stages of one API of any kind, deployed again whenever anything of the API changes. What the kind of API cannot do is refused
 * with AGW-GEN-20, which names the kinds that can. Settings that are off are written out, because
 * CloudFormation keeps a stage's old value when one disappears from the template.
 *
 * @example
 * declare const api: GatewayApi;
 *
 * new StageSet(this, 'Stages', {
 *   api,
 *   releases: ['2026-10', '2026-11'],
 *   stages: { dev: {}, prod: { release: '2026-10', throttle: { rateLimit: 500, burstLimit: 250 } } },
 * });
 */
export class StageSet extends Construct {
  private readonly made = new Map<string, GatewayStage>();
  private readonly rendered: RestStages | V2Stages;
  private readonly api: Deployable;
  private readonly common: StagesInCommon;
  private readonly account?: CfnAccount;

  constructor(scope: Construct, id: string, props: StageSetProps) {
    requireSettings(`'${id}'`, props, { api: 'a map' });
    const { api, defaults, stages = {} } = props;
    checkApi(id, api);
    requireSettings(`'${id}'`, { stages }, { stages: 'a map' });
    const releases = [...new Set(props.releases)].sort();
    const deployable = api._deployable();
    const generation = defaultsIn(scope, props.gatewayDefaults, deployable.gatewayDefaults);
    const accountThrottle = props.accountThrottle ?? accountThrottleIn(regionOf(scope));
    const unsaid = stageDefaults(generation, deployable.kind);
    const common = { api: deployable, defaults, releases, accountThrottle, unsaid, stack: Stack.of(scope) };
    const settings = Object.entries(stages).map(([name, own]) => [name, settingsOf(common, name, own)] as const);

    super(scope, id);
    registerGatehouseRules(this);
    keepChildrenInOrder(this);
    this.api = deployable;
    this.common = common;
    if (releases.length > 0) this.api.calls.keep();
    const { cloudWatchRole = unsaid.cloudWatchRole, redeployOn } = props;
    this.rendered =
      this.api.kind === ApiKind.REST
        ? new RestStages(this, this.api, releases, redeployOn)
        : new V2Stages(this, this.api, releases, redeployOn);
    // Only the execution log is written with the role.
    if (this.api.kind !== ApiKind.HTTP) this.account = cloudWatchRole._accountFor(this);
    this.node.addValidation({
      validate: () => [...this.withoutStages(), ...this.tellCosts(), ...this.tellUnseen(redeployOn)],
    });
    try {
      for (const [name, resolved] of settings.sort(byName)) this.make(name, resolved);
    } catch (error) {
      for (const name of this.made.keys()) this.undo(name);
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  /** All stages, sorted by name. */
  get stages(): GatewayStage[] {
    return [...this.made].sort(byName).map(([, stage]) => stage);
  }

  /** The newest snapshot of a REST API, which stages without a release serve. Absent for the other kinds. */
  get latestDeployment(): Deployment | undefined {
    return this.rendered instanceof RestStages ? this.rendered.latest : undefined;
  }

  /**
   * The newest snapshot of an HTTP or WebSocket API, where a stage serves it that neither deploys by itself nor has a release.
   */
  get latestV2Deployment(): CfnDeployment | undefined {
    return this.rendered instanceof V2Stages ? this.rendered.newest : undefined;
  }

  /**
   * Adds a stage.
   *
   * Errors: AGW-STG-04 for a name that is there already, and those of the settings.
   *
   * @param name letters, digits and underscores, 1 to 128
   * @param settings what the stage says itself; the `defaults` of the set hold for the rest
   */
  addStage(name: string, settings: StageSettings = {}): GatewayStage {
    distinctStageName.enforce({ name, times: this.made.has(name) ? 2 : 1 });
    return this.make(name, settingsOf(this.common, name, settings));
  }

  /**
   * A stage by name.
   *
   * Errors: AGW-STG-18 for a name that is not there, with the nearest ones that are.
   */
  stage(name: string): GatewayStage {
    const stage = this.made.get(name);
    if (!stage) unknownStage.enforce({ name, known: [...this.made.keys()] });
    return stage!;
  }

  /**
   * The deployment of a release of a REST API.
   *
   * Errors: AGW-GEN-20 for another kind of API; AGW-DEP-16 for a name that is not there, with the nearest ones that are.
   */
  release(name: string): Deployment {
    this.checkRelease('release', name, ApiKind.REST);
    return (this.rendered as RestStages).release(name);
  }

  /**
   * The L1 deployment of a release of an HTTP or WebSocket API.
   *
   * Errors: AGW-GEN-20 for a REST API; AGW-DEP-16 for a name that is not there, with the nearest ones that are.
   */
  v2Release(name: string): CfnDeployment {
    this.checkRelease('v2Release', name, ApiKind.HTTP, ApiKind.WEBSOCKET);
    return (this.rendered as V2Stages).release(name);
  }

  /**
   * Adds a dashboard with one row for each stage: requests by outcome, latency, the share of cached responses where there is a
   * cache, throttled requests where the access log is JSON in CloudWatch Logs.
   */
  addDashboard(options: StageDashboardOptions = {}): Dashboard {
    return stageDashboard(
      this,
      'Stages.Dashboard',
      this.stages.map((stage) => stage._observed()),
      options,
    );
  }

  /**
   * Adds alarms to each stage: too many responses with a 5XX status, too many with a 4XX status, slow responses.
   *
   * Errors: AGW-STG-18 for a stage that is not there, with the nearest ones that are.
   */
  addAlarms(options: StageAlarmsOptions = {}): Alarm[] {
    const stages = options.stages?.map((name) => this.stage(name)) ?? this.stages;
    return stages.flatMap((stage) => stageAlarms(stage, stage._observed(), options));
  }

  /** Makes a stage with everything that it calls; one that is refused leaves nothing behind. */
  private make(name: string, settings: ResolvedStageSettings): GatewayStage {
    const { account, api } = this;
    const { accountThrottle } = this.common;
    const releaseOf = (release: string) => this.release(release);
    const props = { api, stages: this.rendered, settings, account, accountThrottle, releaseOf };
    try {
      const stage = GatewayStage._of(this, name, props);
      this.made.set(name, stage);
      if (settings.taken) claimStage(settings.taken, this);
      api.eachAliasedFunction((aliased) => stage._callThroughAlias(aliased));
      for (const handler of settings.retainedFunctions) stage._callThroughAlias({ handler, variable: LAMBDA_ALIAS });
      api.addStage(name, stage.restStage);
      return stage;
    } catch (error) {
      this.undo(name);
      this.made.delete(name);
      this.node.tryRemoveChild(name);
      throw error;
    }
  }

  private undo(name: string): void {
    const stage = this.made.get(name);
    stage?._removeAliases();
    if (stage) releaseStage(stage.cfnStage);
  }

  /** Stages may join the set at any time before synthesis. */
  private withoutStages(): string[] {
    const message = stageSetHasStage.messageFor({ stageSet: this.node.path, stages: this.made.size });
    return message === undefined ? [] : [message];
  }

  /** Nothing is told of what only requests cost. */
  private tellCosts(): string[] {
    const costs = [...this.stages.flatMap((stage) => stage._fixedCosts), ...costOfWebAcls(this)];
    const message = toldCosts(costs);
    if (message !== undefined) Annotations.of(this).addInfoV2('cdk-gatehouse:fixedCosts', message);
    return [];
  }

  /** What the app does not make it cannot see change. */
  private tellUnseen(redeployOn: string | undefined): string[] {
    const { api, node, rendered } = this;
    const follows = rendered instanceof V2Stages ? rendered.newest : this.stages.some(({ _release }) => !_release);
    const unseen = { stageSet: node.path, follows: Boolean(follows), isInApp: Boolean(api.cfnApi ?? redeployOn) };
    const message = apiInApp.messageFor(unseen);
    if (message !== undefined) Annotations.of(this).addWarningV2('cdk-gatehouse:apiOfAnotherApp', message);
    return [];
  }

  private checkRelease(method: string, name: string, ...kinds: ApiKind[]): void {
    const where = `'${this.node.path}'`;
    const capability = { name: `'${method}'`, kinds };
    capabilityOfKind.enforce({ kind: this.api.kind, where, asks: `is asked for '${method}'`, capability });
    unknownRelease.enforce({ name, known: this.common.releases });
  }
}

/** APIs of aws-cdk-lib have nothing that a stage set needs. */
function checkApi(id: string, api: IGatewayApi): void {
  if (typeof api._deployable === 'function') return;
  const given = `${api.constructor?.name ?? 'something else'} of aws-cdk-lib`;
  const expected = "an API of this library, such as GatewayApi.fromRestApi(this, 'Api', api)";
  settingGiven.enforce({ where: `'${id}'`, setting: 'api', given, expected });
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function regionOf(scope: Construct): string | undefined {
  const { region } = Stack.of(scope);
  return Token.isUnresolved(region) ? undefined : region;
}
