import { Lazy, Names, RemovalPolicy, Stack, Token, TokenComparison } from 'aws-cdk-lib';
import {
  Alias,
  CfnAlias,
  CfnPermission,
  Function,
  IAlias,
  IFunction,
  IVersion,
  SingletonFunction,
  Version,
} from 'aws-cdk-lib/aws-lambda';
import { Construct, IConstruct } from 'constructs';
import { CallParts } from '../apis/call-parts';
import { topmostStack } from '../apis/topmost-stack';
import { aliasName as aliasNameRule } from '../rules/stage-variables/alias-name';
import { aliasedFunctionAccount } from '../rules/stage-variables/aliased-function-account';
import { currentVersionNeedsFunction } from '../rules/stage-variables/current-version-needs-function';
import { oneVersionPerAlias } from '../rules/stage-variables/one-version-per-alias';
import { provisionedConcurrencyNeedsVersion } from '../rules/stage-variables/provisioned-concurrency-needs-version';
import { AliasTarget, LambdaVersion } from './lambda-version';

export interface LambdaAliasesProps {
  readonly stageName: string;
  readonly aliasName: string;
  /** Whether other versions have an alias of another name. */
  readonly isNamedByVersions?: boolean;
  /**
   * The construct id of an alias.
   *
   * @default - that which Function.addAlias gives, so that an alias which the app has made already is found
   */
  readonly aliasId?: string;
  readonly version: LambdaVersion;
  readonly provisionedConcurrency?: number;
  /** The calls that are let through: `<api id>/<stage>/*`. */
  readonly callsFrom: string;
  /**
   * What the API calls with, which stays with its releases.
   *
   * @default - the aliases belong to one canary, and go with it
   */
  readonly calls?: CallParts;
}

const targetsOf = new WeakMap<IAlias, AliasTarget>();

/** The aliases that one stage calls its functions through, and the permission for each, for that stage only. */
export class LambdaAliases {
  /** The name of the aliases. */
  readonly aliasName: string;

  private readonly made = new Map<string, { readonly alias?: IAlias; readonly permission: CfnPermission }>();

  constructor(
    private readonly scope: Construct,
    private readonly props: LambdaAliasesProps,
  ) {
    this.aliasName = props.aliasName;
  }

  get aliases(): IAlias[] {
    return [...this.made.values()].flatMap(({ alias }) => alias ?? []);
  }

  get permissions(): CfnPermission[] {
    return [...this.made.values()].map(({ permission }) => permission);
  }

  /** The alias of a function, made with the function's own stack, where the version stands that it points at. */
  add(handler: IFunction, aliasName = this.props.aliasName): void {
    const id = `Invoke${Names.nodeUniqueId(handler.node)}${aliasName === this.props.aliasName ? '' : aliasName}`;
    if (this.made.has(id)) return;
    const isOfOtherAccount =
      Token.compareStrings(handler.env.account, Stack.of(this.scope).account) === TokenComparison.DIFFERENT;
    aliasedFunctionAccount.enforce({ handler: handler.node.path, isOfOtherAccount });
    aliasNameRule.enforce({ stage: this.props.stageName, alias: aliasName });
    const alias = this.aliasOf(handler, aliasName);
    const permission = new CfnPermission(this.scope, id, {
      action: 'lambda:InvokeFunction',
      functionName: `${handler.functionArn}:${aliasName}`,
      principal: 'apigateway.amazonaws.com',
      sourceArn: Stack.of(this.scope).formatArn({ service: 'execute-api', resource: this.props.callsFrom }),
    });
    if (alias) {
      permission.node.addDependency(alias);
      this.props.calls?.add(alias, handler);
    }
    this.props.calls?.add(permission, handler);
    this.made.set(id, { alias, permission });
  }

  /** Takes back what was made for a stage set that turns out to be wrong. */
  removeAll(): void {
    for (const alias of this.aliases) if (targetsOf.has(alias)) alias.node.scope?.node.tryRemoveChild(alias.node.id);
  }

  private aliasOf(handler: IFunction, aliasName: string): IAlias | undefined {
    const target = this.props.version._targetFor(handler);
    if (target.kind === 'existing') return undefined;
    const id = this.props.aliasId ?? `Alias${aliasName}`;
    const known = (handler.node.tryFindChild(id) as IAlias | undefined) ?? aliasElsewhere(handler, aliasName);
    if (known) {
      const other = targetsOf.get(known);
      if (other)
        oneVersionPerAlias.enforce({
          alias: aliasName,
          handler: handler.node.path,
          versions: [nameOf(other), nameOf(target)],
        });
      return known;
    }
    const { provisionedConcurrency, stageName } = this.props;
    if (provisionedConcurrency !== undefined) {
      provisionedConcurrencyNeedsVersion.enforce({ stage: stageName, version: target.kind });
    }
    const alias = new Alias(handler as unknown as Construct, id, {
      aliasName,
      version: this.versionOf(handler, target),
      provisionedConcurrentExecutions: provisionedConcurrency,
    });
    // Its stack is deployed first, when the stage may still call it.
    if (topmostStack(Stack.of(handler)) !== topmostStack(Stack.of(this.scope))) {
      alias.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
      if (this.props.isNamedByVersions) followName(alias);
    }
    targetsOf.set(alias, target);
    return alias;
  }

  private versionOf(handler: IFunction, target: AliasTarget): IVersion {
    if (target.kind === 'number') {
      const id = `Version${target.version}`;
      const known = handler.node.tryFindChild(id) as IVersion | undefined;
      return (
        known ??
        Version.fromVersionAttributes(handler as unknown as Construct, id, { lambda: handler, version: target.version })
      );
    }
    if (target.kind === 'latest') return handler.latestVersion;
    const isMadeHere = handler instanceof Function || handler instanceof SingletonFunction;
    currentVersionNeedsFunction.enforce({ stage: this.props.stageName, handler: handler.node.path, isMadeHere });
    const { currentVersion } = handler as Function;
    // Other stages may stay on it, by its number, when a newer one comes.
    currentVersion.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return currentVersion;
  }
}

/**
 * An alias that stays when its versions go is taken back with them by `--import-existing-resources`, but only under a logical id that the
 * stack does not have.
 */
function followName(alias: IAlias): void {
  const resource = alias.node.defaultChild as CfnAlias;
  const id = Stack.of(resource).getLogicalId(resource);
  const wordsOf = (name: string) => name.replace(/\W|_/g, '');
  resource.overrideLogicalId(
    Lazy.uncachedString({ produce: (context) => `${id}${wordsOf(context.resolve(resource.name))}` }),
  );
}

/** An alias of the function that the app has made in another place. */
function aliasElsewhere(handler: IFunction, aliasName: string): IAlias | undefined {
  const isSame = (child: IConstruct) =>
    child instanceof Alias && child.aliasName === aliasName && child.lambda.node.path === handler.node.path;
  return handler.node.root.node.findAll().find(isSame) as Alias | undefined;
}

function nameOf(target: AliasTarget): string {
  return target.kind === 'number' ? target.version : target.kind;
}
