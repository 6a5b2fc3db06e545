import { Annotations, Stack, Tags } from 'aws-cdk-lib';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { registerGatehouseRules } from '../plugin/registration';
import { apiHasStage } from '../rules/stages/api-has-stage';
import { ApiKind } from '../template-model/api-kind';
import { API_DEFAULTS } from './api-defaults';
import { CallParts } from './call-parts';
import { FunctionPermissions } from './function-permissions';
import { GatewayApiBase } from './gateway-api-base';
import { GatewayDefaults } from './gateway-defaults';
import { RouteDefaults } from './route-defaults';
import { routeLimitsOf } from './route-limits';
import { ParsedKey, TableRoute } from './route-table';
import { stagesAround } from './snapshot';
import { tooLarge } from './stack-size';

interface RoutedApiSettings {
  readonly authorizer?: GatewayAuthorizer;
  readonly gatewayDefaults: GatewayDefaults;
  readonly tags?: { readonly [key: string]: string };
}

/**
 * What the APIs have in common that are made of routes here, whatever their kind.
 *
 * @internal
 */
export abstract class RoutedApi extends GatewayApiBase {
  /** @internal */
  protected readonly _permissions: FunctionPermissions;

  /** @internal */
  protected readonly _calls = new CallParts(this);

  /** @internal */
  private readonly _stageNames = new Set<string>();

  protected constructor(
    scope: Construct,
    id: string,
    /** @internal */
    private readonly _table: { readonly all: readonly TableRoute<ParsedKey, object>[]; readonly keys: string[] },
    /** @internal */
    private readonly _settings: RoutedApiSettings,
  ) {
    super(scope, id);
    registerGatehouseRules(this);
    for (const [key, value] of Object.entries(_settings.tags ?? {})) Tags.of(this).add(key, value);
    this._permissions = new FunctionPermissions(this, this, () => this._onlyStage(), this._calls);
    this.node.addValidation({ validate: () => [...tooLarge(this), ...this._unserved()] });
  }

  get routeKeys(): string[] {
    return this._table.keys;
  }

  /** The Lambda permissions of the API: one for each function. */
  get lambdaPermissions(): CfnPermission[] {
    return this._permissions.all;
  }

  /**
   * The routes that IAM guards because nothing says who may call them.
   *
   * @internal
   */
  get _silentRoutes(): string[] {
    const { authorizer, gatewayDefaults } = this._settings;
    const unsaid = API_DEFAULTS[gatewayDefaults].authorizer();
    if (authorizer || unsaid._definition.type !== 'AWS_IAM') return [];
    const silent = this._table.all.filter(({ options }) => !(options as RouteDefaults).authorizer);
    const keys = silent.map(({ key }) => key.key);
    // Of a WebSocket API only connections are guarded.
    return this.apiKind === ApiKind.WEBSOCKET ? keys.filter((key) => key === '$connect') : keys;
  }

  /**
   * Whether functions may be called by a test of a route too, which belongs to no stage.
   *
   * @internal
   */
  protected readonly _allowsTestInvoke?: boolean;

  /**
   * The stage that all calls of functions come from, where there is one alone.
   *
   * @internal
   */
  private _onlyStage(): string | undefined {
    const [first, ...others] = this._stageNames;
    if (this._allowsTestInvoke || others.length > 0) return undefined;
    // Stages that the stage set does not know of may call too.
    return stagesAround(this, this.apiId).length > 1 ? undefined : first;
  }

  /**
   * Stages may come at any time before synthesis.
   *
   * @internal
   */
  private _unserved(): string[] {
    const stages = this._stageNames.size || stagesAround(this, this.apiId).length;
    const message = apiHasStage.messageFor({ api: this.node.path, stages });
    if (message !== undefined) Annotations.of(this).addWarningV2('cdk-gatehouse:apiWithoutStage', message);
    return [];
  }

  /**
   * What a stage set needs of every kind of API.
   *
   * @internal
   */
  protected _deployed() {
    return {
      apiId: this.apiId,
      gatewayDefaults: this._settings.gatewayDefaults,
      stack: Stack.of(this),
      routeKeys: () => this.routeKeys,
      routeLimits: () => routeLimitsOf(this._table.all),
      allowsTestInvoke: this._allowsTestInvoke,
      calls: this._calls,
      addStage: (stageName: string) => void this._stageNames.add(stageName),
    };
  }

  /**
   * Makes the first routes; an API with a route that is refused leaves nothing behind.
   *
   * @internal
   */
  protected _begin<Routes>(makeRoutes: () => Routes): Routes {
    try {
      return makeRoutes();
    } catch (error) {
      this.node.scope!.node.tryRemoveChild(this.node.id);
      throw error;
    }
  }
}
