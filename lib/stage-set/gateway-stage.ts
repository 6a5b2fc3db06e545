import { Aws, Lazy } from 'aws-cdk-lib';
import { CfnAccount, CfnRestApi, CfnStage, Deployment, Stage } from 'aws-cdk-lib/aws-apigateway';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, IAlias } from 'aws-cdk-lib/aws-lambda';
import { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { Deployable } from '../gateway-api/deployable';
import { IMappingTarget, MappedStage } from '../gateway-api/i-mapping-target';
import { ApiKind } from '../gateway-model/api-kind';
import { AliasedFunction } from '../integrations/integration-backend';
import { ObservedStage } from '../observability/stage-metrics';
import { unknownName } from '../rules/paths/unknown-name';
import { stageVariableCount } from '../rules/stages/stage-variable-count';
import { ACCOUNT_THROTTLE, USUAL_ACCOUNT_THROTTLE } from '../rules/throttling/account-throttle';
import { EffectiveThrottle, lowestOf, ThrottleLevel, ThrottlePlan } from './effective-throttle';
import { LambdaAliases } from './lambda-aliases';
import { methodSettingsOf } from './method-settings-rendering';
import { ResolvedStageSettings } from './stage-settings';
import { Throttle } from './throttle';

/** @internal */
export interface GatewayStageProps {
  readonly api: Deployable;
  readonly deployment: Deployment;
  readonly settings: ResolvedStageSettings;
  readonly account?: CfnAccount;
  readonly accountThrottle: Throttle;
  /** The deployment of a release of the stage set; an unknown one is refused. */
  readonly releaseOf: (name: string) => Deployment;
}

/** One stage of a `StageSet`. */
export class GatewayStage extends Construct implements IMappingTarget {
  /** @internal */
  static _of(scope: Construct, id: string, props: GatewayStageProps): GatewayStage {
    return new GatewayStage(scope, id, props);
  }

  /** The stage's name. */
  readonly stageName: string;

  /** The CDK's stage, with its metrics and ARN. */
  readonly stage: Stage;

  /** The group that holds the access log, where it goes to CloudWatch Logs. */
  readonly accessLog?: ILogGroup;

  /** The association with the web ACL, where there is one. */
  readonly webAclAssociation?: CfnWebACLAssociation;

  /** @internal */
  readonly _api: Deployable;

  private readonly accountThrottle: Throttle;
  private readonly releaseOf: (name: string) => Deployment;
  private readonly settings: ResolvedStageSettings;
  private canary?: Construct;
  private readonly variables: { [name: string]: string };
  private readonly lambdaAliases: LambdaAliases;

  private constructor(scope: Construct, id: string, props: GatewayStageProps) {
    super(scope, id);
    const { api, deployment, settings, account } = props;
    this.stageName = id;
    this._api = api;
    this.accountThrottle = props.accountThrottle;
    this.releaseOf = props.releaseOf;
    this.settings = settings;
    this.variables = { ...settings.variables };
    const { destination, format, logGroup } = settings.accessLog._bind(this);
    this.accessLog = logGroup;
    this.stage = new Stage(this, 'Stage', {
      deployment,
      stageName: id,
      description: settings.description,
      tracingEnabled: settings.tracing,
      cacheClusterEnabled: settings.cache.enabled,
      cacheClusterSize: settings.cache.enabled ? settings.cache.size : undefined,
      clientCertificateId: settings.clientCertificate?._bind(this, id),
      accessLogDestination: destination,
      accessLogFormat: format,
    });
    this.cfnStage.variables = Lazy.any({ produce: () => sorted(this.variables) });
    this.cfnStage.methodSettings = Lazy.any({ produce: () => methodSettingsOf(settings, api.routeKeys()) });
    if (props.accountThrottle !== USUAL_ACCOUNT_THROTTLE) {
      this.cfnStage.addMetadata(ACCOUNT_THROTTLE, { ...props.accountThrottle });
    }
    if (account?.stack === this.cfnStage.stack) this.cfnStage.addResourceDependency(account);
    if (settings.webAcl) this.webAclAssociation = this.guardedBy(settings.webAcl._arnIn(scope));
    this.lambdaAliases = new LambdaAliases(this, {
      stageName: id,
      aliasName: settings.aliasName ?? id,
      version: settings.lambdaVersion,
      provisionedConcurrency: settings.provisionedConcurrency,
      callsFrom: `${api.restApi.restApiId}/${id}`,
    });
    this.node.addValidation({ validate: () => this.unknownRoutes() });
  }

  /** The level 1 stage, for overrides of everything that has no setting of its own. */
  get cfnStage(): CfnStage {
    return this.stage.node.defaultChild as CfnStage;
  }

  /** The address of the stage, such as `https://abcdef.execute-api.eu-west-1.amazonaws.com/prod/`. */
  get url(): string {
    return this.stage.urlForPath();
  }

  /** The aliases through which the stage calls its functions, those that existed before left out. */
  get aliases(): IAlias[] {
    return this.lambdaAliases.aliases;
  }

  /** The permissions on those aliases, for this stage only. */
  get lambdaPermissions(): CfnPermission[] {
    return this.lambdaAliases.permissions;
  }

  /**
   * The command that lets nobody but callers with the permission of `grantInvalidateCache` ask for fresh answers. CloudFormation
   * has no such setting, so it must be run once for the stage.
   */
  get cacheInvalidationGuard(): string {
    const path = 'path=/*/*/caching';
    return (
      `aws apigateway update-stage --rest-api-id ${this._api.restApi.restApiId} --stage-name ${this.stageName} --patch-operations ` +
      `'op=replace,${path}/requireAuthorizationForCacheControl,value=true' ` +
      `'op=replace,${path}/unauthorizedCacheControlHeaderStrategy,value=FAIL_WITH_403'`
    );
  }

  /**
   * The ARN that IAM policies name a route of the stage by.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are.
   *
   * @param routeKey `METHOD /path`; without it, all routes
   */
  arnForExecuteApi(routeKey?: string): string {
    if (routeKey === undefined) return this._api.restApi.arnForExecuteApi('*', '/*', this.stageName);
    this.checkRoute(routeKey);
    const [verb, path] = routeKey.split(' ');
    return this._api.restApi.arnForExecuteApi(verb, path.replace(/\{[^}]+\}/g, '*'), this.stageName);
  }

  /**
   * The limit that holds for the requests of one caller to a route, and the level that it comes from.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   * @param routeKey `METHOD /path`
   * @param plan the limits of the caller's usage plan; without it, the caller has none
   */
  effectiveThrottle(routeKey: string, plan: ThrottlePlan = {}): EffectiveThrottle {
    this.checkRoute(routeKey);
    const { methods, throttle } = this.settings;
    return lowestOf([
      [ThrottleLevel.PLAN_METHOD, plan.methods?.[routeKey]],
      [ThrottleLevel.PLAN, plan.throttle],
      [ThrottleLevel.STAGE, methods[routeKey]?.throttle ?? throttle],
      [ThrottleLevel.ACCOUNT, this.accountThrottle],
    ]);
  }

  /** Lets somebody ask for fresh answers in place of cached ones (`Cache-Control: max-age=0`). */
  grantInvalidateCache(grantee: IGrantable): Grant {
    const resource = `${this._api.restApi.restApiId}/${this.stageName}/*/*`;
    const resourceArns = [`arn:${Aws.PARTITION}:execute-api:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`];
    return Grant.addToPrincipal({ grantee, actions: ['execute-api:InvalidateCache'], resourceArns });
  }

  /** @internal */
  _mapped(): MappedStage {
    const { restApi } = this._api;
    const cfnApi = restApi.node.defaultChild;
    return {
      apiId: restApi.restApiId,
      stageName: this.stage.stageName,
      kind: ApiKind.REST,
      dependable: this.stage,
      path: this.node.path,
      cfnApi: cfnApi instanceof CfnRestApi ? cfnApi : undefined,
    };
  }

  /** @internal */
  get _release(): string | undefined {
    return this.settings.release;
  }

  /** @internal */
  get _canaries(): number {
    return this.canary ? 1 : 0;
  }

  /** @internal */
  _claimCanary(canary: Construct): void {
    this.canary = canary;
  }

  /** @internal */
  get _hasJsonLog(): boolean {
    return this.settings.accessLog._isJson;
  }

  /** @internal */
  _deploymentOf(release: string): Deployment {
    return this.releaseOf(release);
  }

  /** @internal */
  _setVariables(variables: { readonly [name: string]: string }): void {
    Object.assign(this.variables, variables);
  }

  /** @internal */
  _observed(): ObservedStage {
    const { accessLog, cache } = this.settings;
    const jsonLog = accessLog._isJson ? this.accessLog : undefined;
    return { stageName: this.stageName, stage: this.stage, isCached: cache.enabled, jsonLog };
  }

  /** @internal */
  _callThroughAlias({ handler, variable }: AliasedFunction): void {
    const aliasName = this.settings.variables[variable] ?? this.settings.aliasName ?? this.stageName;
    this.variables[variable] = aliasName;
    stageVariableCount.enforce({ stage: this.stageName, variables: Object.keys(this.variables).length });
    this.lambdaAliases.add(handler, aliasName);
  }

  /** @internal */
  _removeAliases(): void {
    this.lambdaAliases.removeAll();
  }

  private guardedBy(webAclArn: string): CfnWebACLAssociation {
    const association = new CfnWebACLAssociation(this, 'WebAclAssociation', {
      webAclArn,
      resourceArn: this.stage.stageArn,
    });
    association.addResourceDependency(this.cfnStage);
    return association;
  }

  private checkRoute(name: string): void {
    const known = this._api.routeKeys();
    if (known) unknownName.enforce({ what: 'route', name, known });
  }

  /** Routes may join the API after its stages, so whether a setting has its route is known at synthesis. */
  private unknownRoutes(): string[] {
    const known = this._api.routeKeys();
    // A release may serve routes that the API has no more.
    if (!known || this._release !== undefined) return [];
    return Object.keys(this.settings.methods).flatMap(
      (name) => unknownName.messageFor({ what: 'route', name, known }) ?? [],
    );
  }
}

function sorted(variables: { readonly [name: string]: string }): { [name: string]: string } | undefined {
  const entries = Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
