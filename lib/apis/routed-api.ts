import { Stack, Tags } from 'aws-cdk-lib';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { registerGatehouseRules } from '../plugin/registration';
import { FunctionPermissions } from './function-permissions';
import { GatewayApiBase } from './gateway-api-base';
import { ParsedKey, RouteTable } from './route-table';

/**
 * What the APIs have in common that are made of routes here, whatever their kind.
 *
 * @internal
 */
export abstract class RoutedApi extends GatewayApiBase {
  /** @internal */
  protected readonly _permissions: FunctionPermissions;

  /** @internal */
  private readonly _stageNames = new Set<string>();

  protected constructor(
    scope: Construct,
    id: string,
    /** @internal */
    private readonly _table: Pick<RouteTable<ParsedKey, never>, 'keys'>,
    tags: { readonly [key: string]: string } = {},
  ) {
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
  protected _begin<Routes>(makeRoutes: () => Routes): Routes {
    try {
      return makeRoutes();
    } catch (error) {
      this.node.scope!.node.tryRemoveChild(this.node.id);
      throw error;
    }
  }
}
