import { Aws, CfnOutput, CfnResource, Tags } from 'aws-cdk-lib';
import { CfnAccount, Deployment, Stage } from 'aws-cdk-lib/aws-apigateway';
import { HttpStage, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, Function, IAlias } from 'aws-cdk-lib/aws-lambda';
import { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { Deployable } from '../apis/deployable';
import { callsFromStage } from '../apis/execute-api-arn';
import { MappedStage } from '../apis/mapped-stage';
import { Throttle } from '../apis/throttle';
import { AliasedFunction } from '../integrations/integration-backend';
import { inKeyOrder } from '../key-order';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { sdkParameters } from '../rules/open-api/sdk-parameters';
import { unknownRoute } from '../rules/paths/unknown-route';
import { releaseSaysCode } from '../rules/stage-variables/release-says-code';
import { versionNeedsAliasRoute } from '../rules/stage-variables/version-needs-alias-route';
import { toldAddressOpen } from '../rules/stages/told-address-open';
import { ACCOUNT_THROTTLE, USUAL_ACCOUNT_THROTTLE } from '../template-model/account-throttle';
import { ApiKind } from '../template-model/api-kind';
import { CallbackUrlOptions, tellCallbackUrl } from './callback-url';
import { EffectiveThrottle, EffectiveThrottleOptions, lowestOf, ThrottleLevel } from './effective-throttle';
import { costOfCache, FixedCost } from './fixed-costs';
import { GatewayStageBase } from './gateway-stage-base';
import { IGatewayStage } from './i-gateway-stage';
import { GatewayStageAttributes, ImportedStage } from './imported-stage';
import { LambdaVersion } from './lambda-version';
import { RenderedStage } from './rendered-stage';
import { RestStage } from './rest-stage';
import { RestStages } from './rest-stages';
import { ObservedStage } from './stage-metrics';
import { inStage, ResolvedStageSettings } from './stage-settings';
import { StageVariables } from './stage-variables';
import { V2Stages } from './v2-stages';

/** @internal */
export interface GatewayStageProps {
  readonly api: Deployable;
  readonly stages: RestStages | V2Stages;
  readonly settings: ResolvedStageSettings;
  readonly account?: CfnAccount;
  readonly accountThrottle: Throttle;
  /** The deployment of a release of the stage set; an unknown one is refused. */
  readonly releaseOf: (name: string) => Deployment;
}

/**
 * One stage of a `StageSet`. What its kind of API has not is absent; methods for it are refused with AGW-GEN-20.
 *
 * @example
 * import { IRole } from 'aws-cdk-lib/aws-iam';
 * declare const caller: IRole;
 * declare const stages: StageSet;
 *
 * stages.stage('prod').grantInvoke(caller, 'GET /pets');
 */
export class GatewayStage extends GatewayStageBase {
  /**
   * A stage that exists already, made by another app or by hand: for plans, domains, policies and metrics.
   */
  static fromStageAttributes(scope: Construct, id: string, attributes: GatewayStageAttributes): IGatewayStage {
    return new ImportedStage(scope, id, attributes);
  }

  /** @internal */
  static _of(scope: Construct, id: string, props: GatewayStageProps): GatewayStage {
    return new GatewayStage(scope, id, props);
  }

  readonly apiId: string;
  readonly apiKind: ApiKind;
  readonly stageName: string;

  /**
   * The L1 stage, for overrides of everything that has no setting of its own: the `CfnStage` of `aws_apigateway` for a REST API,
   * that of `aws_apigatewayv2` for the other kinds.
   */
  readonly cfnStage: CfnResource;

  /** The CDK's stage of a REST API; absent where an L1 stage is taken over. */
  readonly restStage?: Stage;

  /** The CDK's stage of an HTTP API; absent where an L1 stage is taken over. */
  readonly httpStage?: HttpStage;

  /** The CDK's stage of a WebSocket API; absent where an L1 stage is taken over. */
  readonly webSocketStage?: WebSocketStage;

  /** The group that holds the access log, where it goes to CloudWatch Logs. */
  readonly accessLog?: ILogGroup;

  /** The association with the web ACL, where there is one. */
  readonly webAclAssociation?: CfnWebACLAssociation;

  /** @internal */
  readonly _api: Deployable;

  private readonly accountThrottle: Throttle;
  private readonly releaseOf: (name: string) => Deployment;
  private readonly settings: ResolvedStageSettings;
  private readonly rendered: RenderedStage;
  private readonly variables: StageVariables;
  private canary?: Construct;
  private shiftsCode = false;

  private constructor(scope: Construct, id: string, props: GatewayStageProps) {
    super(scope, id);
    const { api, settings, account, accountThrottle } = props;
    this.stageName = id;
    this.apiId = api.apiId;
    this.apiKind = api.kind;
    this._api = api;
    this.accountThrottle = accountThrottle;
    this.releaseOf = props.releaseOf;
    this.settings = settings;
    this.variables = new StageVariables(this, api, settings);
    const accessLog = settings.accessLog._bind(this, api.kind);
    this.accessLog = accessLog?.logGroup;
    const variables = () => this.variables.sorted;
    this.rendered = props.stages.stageIn(this, { stageName: id, settings, accessLog, variables, account });
    this.cfnStage = this.rendered.cfnStage;
    for (const [key, value] of Object.entries(settings.tags)) Tags.of(this.cfnStage).add(key, value);
    const { stage } = this.rendered;
    if (stage instanceof Stage) this.restStage = stage;
    else if (stage instanceof HttpStage) this.httpStage = stage;
    else if (stage instanceof WebSocketStage) this.webSocketStage = stage;
    if (accountThrottle !== USUAL_ACCOUNT_THROTTLE) {
      this.cfnStage.addMetadata(ACCOUNT_THROTTLE, { ...accountThrottle });
    }
    if (settings.webAcl) this.webAclAssociation = this.rest('webAcl').guardWith(settings.webAcl._arnIn(scope));
    if (settings.urlOutput)
      new CfnOutput(this, 'Url', { value: this.url, description: `The address of ${this.node.path}` });
    this.node.addValidation({
      validate: () => [...this.unknownRoutes(), ...this.withoutAliases(), ...this.withoutCode(), ...this.toldInVain()],
    });
  }

  /** The address of the stage, such as `https://abcdef.execute-api.eu-west-1.amazonaws.com/prod/`. */
  get url(): string {
    return this.rendered.url;
  }

  /**
   * The address under which a backend of a WebSocket API sends to a connection (`POST`), asks for it (`GET`) and closes it
   * (`DELETE`), at `/@connections/{connectionId}`. Absent for the other kinds.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
   */
  get callbackUrl(): string | undefined {
    return this.rendered.callbackUrl;
  }

  /** The aliases through which the stage calls its functions, those that existed before left out. */
  get aliases(): IAlias[] {
    return this.variables.lambdaAliases.aliases;
  }

  /** The permissions on those aliases, for this stage only. */
  get lambdaPermissions(): CfnPermission[] {
    return this.variables.lambdaAliases.permissions;
  }

  /**
   * The command that lets nobody but callers with the permission of `grantInvalidateCache` ask for fresh responses. CloudFormation
   * has no such setting, so it must be run once for the stage. Absent for HTTP and WebSocket APIs.
   */
  get cacheInvalidationGuard(): string | undefined {
    if (this.apiKind !== ApiKind.REST) return undefined;
    const path = 'path=/*/*/caching';
    return (
      `aws apigateway update-stage --rest-api-id ${this._api.apiId} --stage-name ${this.stageName} --patch-operations ` +
      `'op=replace,${path}/requireAuthorizationForCacheControl,value=true' ` +
      `'op=replace,${path}/unauthorizedCacheControlHeaderStrategy,value=FAIL_WITH_403'`
    );
  }

  /**
   * The command that fetches an SDK for the deployed stage into a file: `sdk.zip`. For REST APIs only; from the specification of any
   * API (`toOpenApi`), generators make clients for more languages.
   *
   * Errors: AGW-GEN-20, AGW-OAS-17.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-generate-sdk.html
   *
   * @param sdkType `javascript`, `java`, `android`, `ruby`, `swift` or `objectivec`
   * @param parameters what the type asks for: `{ classPrefix: 'Pets' }`
   */
  sdkCommand(sdkType: string, parameters: { readonly [name: string]: string } = {}): string {
    this.check('sdkCommand', ApiKind.REST);
    sdkParameters.enforce({ sdkType, parameters: Object.keys(parameters) });
    const given = Object.entries(inKeyOrder(parameters)).map(([name, value]) => `${name}='${value}'`);
    const options = given.length > 0 ? ` --parameters ${given.join(',')}` : '';
    return (
      `aws apigateway get-sdk --rest-api-id ${this._api.apiId} --stage-name ${this.stageName} --sdk-type ${sdkType}` +
      `${options} sdk.zip`
    );
  }

  /**
   * The limit that holds for the requests of one caller to a route, and the level that it comes from.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   */
  effectiveThrottle(options: EffectiveThrottleOptions): EffectiveThrottle {
    const { plan = {}, route } = options;
    this._checkRoute(route);
    const { methods, throttle } = inStage(this._api, this.settings);
    return lowestOf([
      [ThrottleLevel.PLAN_METHOD, plan.methodThrottles?.[route]],
      [ThrottleLevel.PLAN, plan.throttle],
      [ThrottleLevel.STAGE, methods[route]?.throttle ?? throttle],
      [ThrottleLevel.ACCOUNT, this.accountThrottle],
    ]);
  }

  /** Lets somebody ask for fresh responses in place of cached ones (`Cache-Control: max-age=0`). */
  grantInvalidateCache(grantee: IGrantable): Grant {
    this.check('grantInvalidateCache', ApiKind.REST);
    const resource = `${this._api.apiId}/${this.stageName}/*/*`;
    const resourceArns = [`arn:${Aws.PARTITION}:execute-api:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`];
    return Grant.addToPrincipal({ grantee, actions: ['execute-api:InvalidateCache'], resourceArns });
  }

  /** Lets somebody send to the connections of the stage of a WebSocket API, ask for them and close them. */
  grantManageConnections(grantee: IGrantable): Grant {
    this.check('grantManageConnections', ApiKind.WEBSOCKET);
    const connections = { service: 'execute-api', resource: `${this.apiId}/${this.stageName}/*/@connections/*` };
    const resourceArns = [this._api.stack.formatArn(connections)];
    return Grant.addToPrincipal({ grantee, actions: ['execute-api:ManageConnections'], resourceArns });
  }

  /**
   * Tells a function the `callbackUrl` in a variable of its environment, and lets it use it.
   *
   * A function whose stack is not the API's, and that the API calls, learns the address from its events instead: two stacks
   * cannot depend on each other.
   *
   * Errors: AGW-WS-24 for a function that has the address of another stage.
   *
   * @param handler the function
   */
  addCallbackUrl(handler: Function, options: CallbackUrlOptions = {}): void {
    this.check('addCallbackUrl', ApiKind.WEBSOCKET);
    tellCallbackUrl(this, handler, options);
    this.grantManageConnections(handler);
  }

  /** @internal */
  _mapped(): MappedStage {
    const { jsonLog } = this._observed();
    return {
      ...this.rendered.mapped(),
      cfnPinnedStage: this._release === undefined ? undefined : this.cfnStage,
      jsonLog,
    };
  }

  /** @internal */
  protected get _dimensions(): { readonly [name: string]: string } {
    return this.rendered.dimensions;
  }

  /** @internal */
  get _callsFrom(): string {
    return callsFromStage(this._api, this.stageName);
  }

  /** @internal */
  get _fixedCosts(): FixedCost[] {
    const { enabled, size } = this.settings.cache;
    return enabled ? costOfCache(this.stageName, size) : [];
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
  _claimCanary(canary: Construct, shiftsCode: boolean): void {
    this.canary = canary;
    this.shiftsCode = shiftsCode;
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
  get _lambdaVersion(): LambdaVersion {
    return this.settings.lambdaVersion;
  }

  /** @internal */
  get _variables(): { readonly [name: string]: string } {
    return this.variables.sorted ?? {};
  }

  /** @internal */
  _layVariables(overlay: () => { readonly [name: string]: string }): void {
    this.variables.lay(overlay);
  }

  /** @internal */
  _observed(): ObservedStage {
    const jsonLog = this._hasJsonLog ? this.accessLog : undefined;
    return { stageName: this.stageName, metrics: this.rendered.metrics, jsonLog };
  }

  /** @internal */
  _callThroughAlias(aliased: AliasedFunction): void {
    // Requests that find the alias and no permission are answered with status 500.
    for (const permission of this.variables.callThroughAlias(aliased)) this.cfnStage.addResourceDependency(permission);
  }

  /** @internal */
  _removeAliases(): void {
    this.variables.lambdaAliases.removeAll();
  }

  private rest(part: string): RestStage {
    this.check(part, ApiKind.REST);
    return this.rendered as RestStage;
  }

  /** Refuses a part that stages of another kind have. */
  private check(part: string, kind: ApiKind): void {
    capabilityOfKind.enforce({
      kind: this._api.kind,
      where: `stage '${this.stageName}'`,
      asks: `is asked for '${part}'`,
      capability: { name: `'${part}'`, kinds: [kind] },
    });
  }

  /** Routes may join the API after its stages, so whether a setting has its route is known at synthesis. */
  private unknownRoutes(): string[] {
    const known = this._api.routeKeys();
    // A release may serve routes that the API has no more.
    if (!known || this._release !== undefined) return [];
    return Object.keys(this.settings.methods).flatMap((name) => unknownRoute.messageFor({ name, known }) ?? []);
  }

  private withoutAliases(): string[] {
    const { aliasSetting: setting } = this.settings;
    if (setting === undefined) return [];
    const aliases = this.lambdaPermissions.length;
    const message = versionNeedsAliasRoute.messageFor({ stage: this.stageName, setting, aliases });
    return message === undefined ? [] : [message];
  }

  /** A domain name with mutual TLS closes the address, at any time before synthesis. */
  private toldInVain(): string[] {
    const isClosed = this.rendered.mapped().cfnApi?.disableExecuteApiEndpoint === true;
    const message = toldAddressOpen.messageFor({
      stage: this.stageName,
      isClosed: this.settings.urlOutput && isClosed,
    });
    return message === undefined ? [] : [message];
  }

  /** New code comes by the shift where there is one, routes and code together. */
  private withoutCode(): string[] {
    const { _release: release, shiftsCode, stageName: stage } = this;
    if (release === undefined || shiftsCode) return [];
    const { saysVersion } = this.settings;
    const message = releaseSaysCode.messageFor({ stage, release, saysVersion, aliases: this.lambdaPermissions.length });
    return message === undefined ? [] : [message];
  }
}
