import { ApiKind } from '../../template-model/api-kind';
import { callsFromOf, mayCover, permittedCallsOf } from '../../template-model/lambda-permissions';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const permissionCoversRoute = new Rule<{
  readonly routeKey: string;
  readonly callsFrom: readonly string[];
  readonly isCovered: boolean;
}>({
  id: 'AGW-INT-72',
  title: 'The permission of a function covers the route that calls it',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Every request of the route is answered with status 500.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
  allowed:
    'behind the id of the API a SourceArn has the stage, the method and the path, or the stage and the key of a route without a path',
  fix: "End the SourceArn in '/*/*', or for $default and the routes of WebSocket APIs in '/*/' and the key.",
  judge: ({ callsFrom, isCovered, routeKey }) =>
    isCovered
      ? undefined
      : `'${routeKey}' calls a function whose permissions are for ${callsFrom.map((from) => `'${from}'`).join(', ')}`,
  *subjects(model) {
    const sources = new Map<string, readonly (string | undefined)[]>();
    for (const { element, permissions, route, target } of permittedCallsOf(model)) {
      const call = `${target.logicalId} ${route.api.logicalId}`;
      const known = sources.get(call) ?? permissions.map((permission) => callsFromOf(permission, route.api.logicalId));
      sources.set(call, known);
      // A permission without a SourceArn, or with one that is not written out, may be for every call.
      const callsFrom = known.filter((from) => from !== undefined);
      if (callsFrom.length === 0 || callsFrom.length < permissions.length) continue;
      const isCovered = callsFrom.some((from) => mayCover(from, route));
      yield { element, value: { routeKey: route.key ?? route.logicalId, callsFrom, isCovered } };
    }
  },
});
