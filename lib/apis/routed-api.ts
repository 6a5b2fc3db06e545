import { Stack, Tags } from 'aws-cdk-lib';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { registerGatehouseRules } from '../plugin/registration';
import { ApiKind } from '../template-model/api-kind';
import { Deployable } from './deployable';
import { executeApiArn } from './execute-api-arn';
import { FunctionPermissions } from './function-permissions';
import { IGatewayApi } from './i-gateway-api';
import { ParsedKey, RouteTable } from './route-table';

/**
 * What all kinds of API have in common: routes that are found by their keys, called by their ARNs, and call functions.
 *
 * @internal
 */
export abstract class RoutedApi extends Construct implements IGatewayApi {
  abstract readonly apiKind: ApiKind;
  abstract readonly apiId: string;

  /** @internal */
  protected readonly _permissions: FunctionPermissions;

  /** @internal */
  protected abstract readonly _table: RouteTable<ParsedKey, object>;

  /** @internal */
  private readonly _stageNames = new Set<string>();

  protected constructor(scope: Construct, id: string, tags: { readonly [key: string]: string } = {}) {
    super(scope, id);
    registerGatehouseRules(this);
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
    this._permissions = new FunctionPermissions(this, this, () => [...this._stageNames]);
  }

  get routeKeys(): string[] {
    return this._table.keys;
  }

  /** The Lambda permissions of the API: one for each function. */
  get lambdaPermissions(): CfnPermission[] {
    return this._permissions.all;
  }

  /**
   * The ARN that IAM policies name a route by.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are.
   *
   * @param key the route's key; without it, all routes
   * @param stageName the stage; without it, all stages
   */
  arnForExecuteApi(key?: string, stageName?: string): string {
    if (key !== undefined) this._table.get(key);
    return executeApiArn({ apiId: this.apiId, kind: this.apiKind, stack: Stack.of(this) }, stageName, key);
  }

  /**
   * Lets somebody call routes that IAM guards.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are.
   *
   * @param grantee who may call
   * @param keys the routes' keys; without them, all routes
   */
  grantInvoke(grantee: IGrantable, ...keys: string[]): Grant {
    const resourceArns = keys.length > 0 ? keys.map((key) => this.arnForExecuteApi(key)) : [this.arnForExecuteApi()];
    return Grant.addToPrincipal({ grantee, actions: ['execute-api:Invoke'], resourceArns });
  }

  /** @internal */
  abstract _deployable(): Deployable;

  /**
   * What a stage set needs of every kind of API.
   *
   * @internal
   */
  protected _deployed() {
    return {
      apiId: this.apiId,
      stack: Stack.of(this),
      routeKeys: () => this.routeKeys,
      addStage: (stageName: string) => void this._stageNames.add(stageName),
    };
  }

  /**
   * Makes the first routes; an API with a route that is refused leaves nothing behind.
   *
   * @internal
   */
  protected _begin(renderAll: () => void): void {
    try {
      renderAll();
    } catch (error) {
      this.node.scope!.node.tryRemoveChild(this.node.id);
      throw error;
    }
  }

  /**
   * Makes a later route; one that is refused leaves the API as it was.
   *
   * @internal
   */
  protected _join<Route>(key: string, render: () => Route): Route {
    try {
      return render();
    } catch (error) {
      this._table.remove(key);
      throw error;
    }
  }
}
