import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { topmostStack } from '../apis/topmost-stack';

/**
 * The role with which API Gateway writes execution logs. It is a setting of the account in a region, not of an API: whoever
 * sets it last has set it for all.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 *
 * @example
 * declare const api: GatewayApi;
 *
 * new StageSet(this, 'Stages', { api, stages: { prod: {} }, cloudWatchRole: AccountCloudWatchRole.existing() });
 */
export class AccountCloudWatchRole {
  /** The app makes the role, once for each account and region, and leaves it behind when its stack is deleted. */
  static createOnce(): AccountCloudWatchRole {
    return new AccountCloudWatchRole(true);
  }

  /** The account has a role already; the app does not touch it. */
  static existing(): AccountCloudWatchRole {
    return new AccountCloudWatchRole(false);
  }

  private constructor(
    /** @internal */
    readonly _isOurs: boolean,
  ) {}

  /**
   * The account's setting, made once in the stack that is deployed with the scope. Another stack may be deployed alone, or elsewhere,
   * so it has its own; whichever is deployed last has set the role for all, and each of them may write.
   *
   * @internal
   */
  _accountFor(scope: Construct): CfnAccount | undefined {
    if (!this._isOurs) return undefined;
    const stack = topmostStack(Stack.of(scope));
    const known = stack.node.tryFindChild(ID)?.node.findChild('Account') as CfnAccount | undefined;
    return known ?? makeAccount(stack);
  }
}

const ID = 'ApiGatewayAccount';

function makeAccount(stack: Stack): CfnAccount {
  const scope = new Construct(stack, ID);
  const role = new Role(scope, 'CloudWatchRole', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
  });
  const account = new CfnAccount(scope, 'Account', { cloudWatchRoleArn: role.roleArn });
  for (const resource of [role.node.defaultChild, account]) {
    (resource as CfnAccount).applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
  return account;
}
