import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const userPoolNeeded = new Rule<{ readonly authorizer: string; readonly userPools: number }>({
  id: 'AGW-AUTH-15',
  title: 'A Cognito authorizer has a user pool',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html',
  allowed: 'a Cognito authorizer accepts the tokens of at least one user pool',
  fix: 'Name the user pools.',
  judge: ({ authorizer, userPools }) => (userPools === 0 ? `'${authorizer}' has no user pool` : undefined),
  *subjects(model) {
    for (const element of model.authorizers) {
      if (element.resourceType !== 'AWS::ApiGateway::Authorizer') continue;
      const { properties } = element;
      if (element.authorizerType !== 'COGNITO_USER_POOLS' || properties.isUnresolved('ProviderARNs')) continue;
      const userPools = properties.list('ProviderARNs')?.length ?? 0;
      yield { element, value: { authorizer: properties.string('Name') ?? element.logicalId, userPools } };
    }
  },
});
