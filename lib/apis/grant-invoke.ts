import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { StageExecuteApiArnOptions } from './execute-api-arn';

interface Callable {
  arnForExecuteApi(options?: StageExecuteApiArnOptions): string;
}

/** Lets somebody call some routes of an API or of a stage, or all of them. */
export function grantInvoke(callable: Callable, grantee: IGrantable, routeKeys: readonly string[]): Grant {
  const named = routeKeys.map((route) => callable.arnForExecuteApi({ route }));
  const resourceArns = named.length > 0 ? named : [callable.arnForExecuteApi()];
  return Grant.addToPrincipal({ grantee, actions: ['execute-api:Invoke'], resourceArns });
}
