import { CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { stackResourceQuota } from '../rules/paths/stack-resource-quota';
import { IGatewayApi } from './i-gateway-api';

/** What is wrong with the size of an API's stack: the CDK's own message tells of neither the API nor a way out. */
export function tooLarge(api: IGatewayApi): string[] {
  const stack = Stack.of(api);
  const resourcesIn = (scope: IConstruct) =>
    scope.node.findAll().filter((child) => CfnResource.isCfnResource(child) && child.stack === stack).length;
  const message = stackResourceQuota.messageFor({
    stack: stack.stackName,
    resources: resourcesIn(stack),
    api: api.node.path,
    ofApi: resourcesIn(api),
    routes: api.routeKeys.length,
  });
  return message === undefined ? [] : [message];
}
