import { ApiKind } from '../../template-model/api-kind';
import { permittedCallsOf } from '../../template-model/lambda-permissions';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const functionPermitted = new Rule<{
  readonly routeKey: string;
  readonly target: string;
  readonly isPermitted: boolean;
}>({
  id: 'AGW-INT-59',
  title: 'API Gateway may call the function of a route',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Every request of the route is answered with status 500.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
  allowed:
    "the function needs a lambda:InvokeFunction permission for 'apigateway.amazonaws.com', or the integration a role",
  fix: 'Add an AWS::Lambda::Permission; where another template has it, acknowledge this.',
  judge: ({ isPermitted, routeKey, target }) =>
    isPermitted ? undefined : `'${routeKey}' calls '${target}', which no permission of this template is for`,
  *subjects(model) {
    for (const { element, permissions, route, target } of permittedCallsOf(model)) {
      const routeKey = route.key ?? route.logicalId;
      yield { element, value: { routeKey, target: target.logicalId, isPermitted: permissions.length > 0 } };
    }
  },
});
