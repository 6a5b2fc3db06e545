import { CfnResource, IResolvable, Lazy } from 'aws-cdk-lib';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Deployable } from '../apis/deployable';
import { callsFromStage } from '../apis/execute-api-arn';
import { AliasedFunction } from '../integrations/integration-backend';
import { inKeyOrder } from '../key-order';
import { stageVariableCount } from '../rules/stage-variables/stage-variable-count';
import { ApiKind } from '../template-model/api-kind';
import { LAMBDA_ALIAS } from '../template-model/lambda-alias';
import { LambdaAliases } from './lambda-aliases';
import { ResolvedStageSettings } from './stage-settings';

/** The variables of one stage: those of its settings, and the names of the aliases that it calls its functions through. */
export class StageVariables {
  readonly lambdaAliases: LambdaAliases;
  private readonly values: { [name: string]: string };
  private readonly overlays: (() => { readonly [name: string]: string })[] = [];
  /** Those by which a body that is a file reaches what the app makes, known at synthesis only. */
  private readonly ofBody: () => { readonly [name: string]: string };
  private readonly stageName: string;
  private readonly aliasName: string;

  constructor(
    scope: Construct,
    api: Deployable,
    private readonly settings: ResolvedStageSettings,
  ) {
    this.ofBody = () => api.variablesOfBody?.(settings) ?? {};
    this.stageName = scope.node.id;
    // The name of the default stage of an HTTP API is none for an alias.
    this.aliasName = settings.aliasName ?? this.stageName.replace('$', '');
    this.values = { ...this.begin(api), ...settings.variables };
    this.lambdaAliases = new LambdaAliases(scope, {
      stageName: this.stageName,
      aliasName: this.aliasName,
      version: settings.lambdaVersion,
      provisionedConcurrency: settings.provisionedConcurrency,
      callsFrom: callsFromStage(api, api.allowsTestInvoke ? '*' : this.stageName),
      calls: api.calls,
    });
  }

  /**
   * A route of a stage that deploys by itself may turn to an alias before the stage is updated, and a release may have routes with
   * aliases that the API has no more.
   */
  private begin({ kind }: Deployable): { readonly [name: string]: string } {
    const { autoDeploy, release } = this.settings;
    const isNamedEarly = (kind !== ApiKind.REST && autoDeploy) || release !== undefined;
    return isNamedEarly ? { [LAMBDA_ALIAS]: this.aliasName } : {};
  }

  get sorted(): { [name: string]: string } | undefined {
    const laid = this.overlays.map((overlay) => overlay());
    const all: typeof this.values = Object.assign({}, this.ofBody(), this.values, ...laid);
    const entries = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  /** Lays variables over these, which are known in full at synthesis only. */
  lay(overlay: () => { readonly [name: string]: string }): void {
    this.overlays.push(overlay);
  }

  /** Returns the permissions that the stage has by now. */
  callThroughAlias({ handler, variable }: AliasedFunction): CfnPermission[] {
    const aliasName = this.settings.variables[variable] ?? this.aliasName;
    this.values[variable] = aliasName;
    stageVariableCount.enforce({ stage: this.stageName, variables: Object.keys(this.values).length });
    this.lambdaAliases.add(handler, aliasName);
    return this.lambdaAliases.permissions;
  }
}

type Variables = { [name: string]: string };

/** Variables over those that a stage had when it was taken over, by name. */
export function besideVariables(
  cfnStage: CfnResource,
  before: unknown,
  variables: () => Variables | undefined,
): IResolvable {
  if (before === undefined) return Lazy.any({ produce: variables });
  const produce = () => inKeyOrder({ ...cfnStage.stack.resolve(before), ...variables() });
  return Lazy.any({ produce: () => (Object.keys(produce()).length > 0 ? produce() : undefined) });
}
