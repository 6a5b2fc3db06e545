import { createHash } from 'node:crypto';
import { CfnDeletionPolicy, CfnResource, IResolveContext, Lazy, Stack } from 'aws-cdk-lib';
import { Function, IAlias, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct, DependencyGroup, IConstruct } from 'constructs';
import { canaryAliasVariable } from '../rules/canaries/canary-alias-variable';
import { GatewayStage } from '../stage-set/gateway-stage';
import { LambdaAliases } from '../stage-set/lambda-aliases';
import { AliasTarget, LambdaVersion } from '../stage-set/lambda-version';

export interface CanaryAliasesProps {
  readonly stage: GatewayStage;
  readonly version: LambdaVersion;
  /** How the names of the aliases begin. */
  readonly prefix: string;
  /** Whether the aliases stay when the canary goes from the template, because requests still come to them. */
  readonly isKept: boolean;
  /** The variables that the user sets by hand. */
  readonly variables: { readonly [name: string]: string };
}

/**
 * The aliases that a canary calls its functions through. Their name has the versions in it, so an alias never moves: other versions have
 * another alias, and CloudFormation deletes the one before when all has gone well, and this one when it has not.
 */
export class CanaryAliases {
  /** What must be there before the canary takes requests. */
  readonly ready = new DependencyGroup();

  private readonly lambdaAliases: LambdaAliases;
  private readonly functions = new Map<string, IFunction>();
  private readonly named = new Set<string>();
  private digest?: string;

  constructor(
    scope: Construct,
    private readonly props: CanaryAliasesProps,
  ) {
    const { isKept, prefix, stage, variables, version } = props;
    this.lambdaAliases = new LambdaAliases(scope, {
      stageName: stage.stageName,
      aliasName: Lazy.uncachedString({ produce: (context) => `${prefix}_${this.digestDuring(context)}` }),
      isNamedByVersions: true,
      aliasId: `Alias${scope.node.addr}`,
      version,
      callsFrom: stage._callsFrom,
    });
    stage._api.eachAliasedFunction(({ handler, variable }) => {
      canaryAliasVariable.enforce({
        stage: stage.stageName,
        variable,
        isOfAlias: Object.hasOwn(variables, variable),
      });
      // An alias that existed before has a name of its own, by which the stage calls it already.
      if (version._targetFor(handler).kind === 'existing') return;
      this.functions.set(handler.node.path, handler);
      this.named.add(variable);
      this.lambdaAliases.add(handler);
      const made = [...this.lambdaAliases.aliases, ...this.lambdaAliases.permissions];
      this.ready.add(...made);
      if (isKept) made.forEach(keep);
    });
  }

  get aliases(): IAlias[] {
    return this.lambdaAliases.aliases;
  }

  /** The stage variables that name the aliases, known in full at synthesis only. */
  get variables(): { [name: string]: string } {
    return Object.fromEntries([...this.named].sort().map((name) => [name, this.lambdaAliases.aliasName]));
  }

  removeAll(): void {
    this.lambdaAliases.removeAll();
  }

  /** In words, that code is called which is not published, so that it reaches everybody at once. */
  get unpublishedCode(): string {
    const targets = [...this.functions.values()].map((handler) => this.props.version._targetFor(handler));
    return targets.some(({ kind }) => kind === 'latest') ? UNPUBLISHED : '';
  }

  /** In words, why new code is not tried by the canary: the functions whose code both sides share. */
  get sharedCode(): string {
    const { stage, version } = this.props;
    const texts = [...this.functions.values()].map((handler) =>
      sharedBy(version._targetFor(handler), stage._lambdaVersion._targetFor(handler)),
    );
    return texts.find((text) => text !== '') ?? '';
  }

  /** Every synthesis begins by preparing, when the functions may still change, and reads the final value several times afterwards. */
  private digestDuring({ preparing }: IResolveContext): string {
    if (preparing) {
      this.digest = undefined;
      return '';
    }
    const versions = [...this.functions].map(([path, handler]) => `${path} ${this.versionOf(handler)}`).sort();
    this.digest ??= createHash('sha256').update(versions.join('\n')).digest('hex').slice(0, 12);
    return this.digest;
  }

  private versionOf(handler: IFunction): string {
    const target = this.props.version._targetFor(handler);
    if (target.kind === 'number') return target.version;
    if (target.kind !== 'current') return target.kind;
    const { currentVersion } = handler as Function;
    const { logicalId } = currentVersion.node.defaultChild as unknown as { readonly logicalId: string };
    return Stack.of(currentVersion).resolve(logicalId);
  }
}

/** It stays when it disappears from the template, not when another one takes its place. */
function keep(part: IConstruct): void {
  const resource = (part.node.defaultChild ?? part) as CfnResource;
  resource.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
  resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.DELETE;
}

const UNPUBLISHED = 'the newest code, $LATEST, which reaches everybody at once';

function sharedBy(canary: AliasTarget, stage: AliasTarget): string {
  if (canary.kind === 'latest') return UNPUBLISHED;
  if (canary.kind === 'current' && stage.kind === 'current') return 'the same version, the current one';
  const isSame = canary.kind === 'number' && stage.kind === 'number' && canary.version === stage.version;
  return isSame ? `the same version, number ${canary.version}` : '';
}
