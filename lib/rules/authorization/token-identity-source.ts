import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const tokenIdentitySource = new Rule<{ readonly identitySource: string; readonly authorizer: string }>({
  id: 'AGW-AUTH-06',
  title: 'An authorizer that reads one token reads it from one header',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
  allowed: 'the token comes from one header, method.request.header.NAME',
  fix: "Write 'method.request.header.Authorization', or name another header.",
  judge: ({ identitySource, authorizer }) =>
    /^method\.request\.header\.[\w-]+$/.test(identitySource)
      ? undefined
      : `authorizer '${authorizer}' reads its token from '${identitySource}'`,
  *subjects(model) {
    for (const element of model.authorizers) {
      if (element.resourceType !== 'AWS::ApiGateway::Authorizer') continue;
      const { properties } = element;
      if (
        !['TOKEN', 'COGNITO_USER_POOLS'].includes(element.authorizerType ?? '') ||
        properties.isUnresolved('IdentitySource')
      )
        continue;
      const identitySource = properties.string('IdentitySource') ?? '';
      yield { element, value: { identitySource, authorizer: properties.string('Name') ?? element.logicalId } };
    }
  },
});
