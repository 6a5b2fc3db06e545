import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const validationExpression = new Rule<{ readonly authorizer: string; readonly type: string }>({
  id: 'AGW-AUTH-29',
  title: 'Only token and Cognito authorizers have a validation expression',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'It is ignored, and requests that it should stop reach the function.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
  allowed: 'TOKEN and COGNITO_USER_POOLS authorizers use it',
  fix: 'Check the value in the function, or make the authorizer one for tokens.',
  judge: ({ authorizer, type }) =>
    type === 'REQUEST'
      ? `authorizer '${authorizer}' is of type REQUEST and has an IdentityValidationExpression`
      : undefined,
  *subjects(model) {
    for (const element of model.authorizers) {
      const { authorizerType: type, name, properties, logicalId } = element;
      if (type === undefined || !properties.has('IdentityValidationExpression')) continue;
      yield { element, value: { authorizer: name ?? logicalId, type } };
    }
  },
});
