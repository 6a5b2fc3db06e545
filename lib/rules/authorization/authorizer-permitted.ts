import { ApiKind } from '../../template-model/api-kind';
import { Element } from '../../template-model/elements';
import { referencesIn } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizerPermitted = new Rule<{ readonly authorizer: string; readonly permitted: boolean }>({
  id: 'AGW-AUTH-14',
  title: 'API Gateway may call the function of an authorizer',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Every request is answered with status 500 (AUTHORIZER_CONFIGURATION_ERROR).',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
  allowed:
    "the function needs a lambda:InvokeFunction permission for 'apigateway.amazonaws.com', or the authorizer a role",
  fix: 'Add an AWS::Lambda::Permission, or AuthorizerCredentials.',
  judge: ({ authorizer, permitted }) =>
    permitted ? undefined : `authorizer '${authorizer}' calls a function of this template that no permission is for`,
  *subjects(model) {
    for (const element of model.authorizers) {
      const { api, properties } = element;
      const [functionId] = referencesIn(properties.raw('AuthorizerUri')).filter((id) => isFunction(model.element(id)));
      if (api?.kind !== ApiKind.REST || functionId === undefined || properties.has('AuthorizerCredentials')) continue;
      const permitted = model.permissions.some((permission) =>
        referencesIn(permission.properties.raw('FunctionName')).includes(functionId),
      );
      yield { element, value: { authorizer: element.name ?? element.logicalId, permitted } };
    }
  },
});

function isFunction(element: Element | undefined): boolean {
  return element?.resourceType === 'AWS::Lambda::Function';
}
