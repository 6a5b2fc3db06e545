import { Annotations, Lazy, Names, Stack, Token, TokenComparison } from 'aws-cdk-lib';
import { CfnPermission, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct, IConstruct } from 'constructs';
import { CallParts } from './call-parts';
import { callsFromStage } from './execute-api-arn';
import { IGatewayApi } from './i-gateway-api';

/** What of an API calls a function. */
export type Caller = 'routes' | 'authorizers';

/**
 * One permission for each function that an API calls, whatever the number of routes. It stands in the API's stack, so that a
 * function of another stack does not come to depend on the API.
 */
export class FunctionPermissions {
  private readonly ids = new Map<IFunction, string>();
  private readonly callers = new Map<string, Set<Caller>>();
  private readonly permissions = new Map<string, CfnPermission>();

  /**
   * @param onlyStage the stage that all calls come from, where there is one alone; known at synthesis
   */
  constructor(
    private readonly scope: Construct,
    private readonly api: Pick<IGatewayApi, 'apiId' | 'apiKind'>,
    private readonly onlyStage: () => string | undefined,
    private readonly calls: CallParts,
  ) {}

  get all(): CfnPermission[] {
    return [...this.permissions.values()];
  }

  allow(fn: IFunction, caller: Caller): void {
    const id = this.ids.get(fn) ?? `Invoke${Names.nodeUniqueId(fn.node)}`;
    this.ids.set(fn, id);
    const callers = this.callers.get(id);
    if (callers) {
      callers.add(caller);
      return;
    }
    this.callers.set(id, new Set([caller]));
    if (this.isElsewhere(fn)) this.askItsOwner(fn);
    else {
      const permission = this.permit(id, fn);
      this.permissions.set(id, permission);
      this.calls.add(permission, fn);
    }
  }

  /** The same for something that is live as soon as it is there, and so must wait for the permission. */
  allowFirst(fn: IFunction, caller: Caller, waiting: IConstruct): void {
    this.allow(fn, caller);
    waiting.node.addDependency(this.calls.neededFor(fn));
  }

  private permit(id: string, fn: IFunction): CfnPermission {
    return new CfnPermission(this.scope, id, {
      action: 'lambda:InvokeFunction',
      functionName: fn.functionArn,
      principal: 'apigateway.amazonaws.com',
      sourceArn: Stack.of(this.scope).formatArn({
        service: 'execute-api',
        resource: Lazy.uncachedString({ produce: () => this.callsFrom(this.callers.get(id)!) }),
      }),
    });
  }

  /** The narrowest pattern that covers the callers: the only stage, all stages, the authorizers, or everything of the API. */
  private callsFrom(callers: Set<Caller>): string {
    const { apiId, apiKind: kind } = this.api;
    if (callers.size > 1) return `${apiId}/*`;
    if (callers.has('authorizers')) return `${apiId}/authorizers/*`;
    return callsFromStage({ apiId, kind }, this.onlyStage() ?? '*');
  }

  /** A stack makes permissions in its own account and region. */
  private isElsewhere({ env }: IFunction): boolean {
    const { account, region } = Stack.of(this.scope);
    const isOther = (one: string, other: string) => Token.compareStrings(one, other) === TokenComparison.DIFFERENT;
    return isOther(env.account, account) || isOther(env.region, region);
  }

  /** Only where the function is can the permission be given. */
  private askItsOwner(fn: IFunction): void {
    Annotations.of(this.scope).addWarningV2(
      `cdk-gatehouse:functionElsewhere:${fn.node.path}`,
      `'${fn.node.path}' belongs to account ${fn.env.account} in ${fn.env.region}, where its owner must permit the calls: ` +
        `aws lambda add-permission --region ${fn.env.region} --function-name <function ARN> --statement-id <id> ` +
        '--action lambda:InvokeFunction --principal apigateway.amazonaws.com ' +
        '--source-arn arn:aws:execute-api:<region>:<account>:<api id>/*',
    );
  }
}
