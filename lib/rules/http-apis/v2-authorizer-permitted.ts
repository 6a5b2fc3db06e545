import { ApiKind } from '../../template-model/api-kind';
import { referencesIn } from '../../template-model/references';
import { v2AuthorizersOf } from '../../template-model/v2-authorizers';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const v2AuthorizerPermitted = new Rule<{ readonly authorizer: string; readonly isPermitted: boolean }>({
  id: 'AGW-HTTP-16',
  title: 'An HTTP or WebSocket API may call the function of its authorizer',
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Every request of the routes is answered with status 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  allowed:
    "the function needs a lambda:InvokeFunction permission for 'apigateway.amazonaws.com', or the authorizer a role",
  fix: 'Add an AWS::Lambda::Permission, or AuthorizerCredentialsArn.',
  judge: ({ authorizer, isPermitted }) =>
    isPermitted ? undefined : `authorizer '${authorizer}' calls a function of this template that no permission is for`,
  *subjects(model) {
    for (const { element, properties, authorizer } of v2AuthorizersOf(model)) {
      const called = referencesIn(properties.raw('AuthorizerUri')).find(
        (id) => model.element(id)?.resourceType === 'AWS::Lambda::Function',
      );
      if (called === undefined || properties.has('AuthorizerCredentialsArn')) continue;
      const isPermitted = model.permissions.some((permission) =>
        referencesIn(permission.properties.raw('FunctionName')).includes(called),
      );
      yield { element, value: { authorizer, isPermitted } };
    }
  },
});
