import { Annotations, Stack } from 'aws-cdk-lib';
import { RoutedApi } from '../apis/routed-api';
import { whoMayCall } from '../rules/adoption/who-may-call';

/** Warns of routes of a stack that IAM guards because nothing is said, for whoever called what is deployed may not sign requests. */
export function warnOfSilentAuthorization(stack: Stack): void {
  for (const api of stack.node.findAll()) {
    if (!(api instanceof RoutedApi)) continue;
    const message = whoMayCall.messageFor({ api: api.node.path, silent: api._silentRoutes });
    if (message !== undefined) Annotations.of(api).addWarningV2('cdk-gatehouse:silentAuthorization', message);
  }
}
