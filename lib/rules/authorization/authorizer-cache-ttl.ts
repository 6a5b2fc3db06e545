import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0, maximum: 3600 } as const;

export const authorizerCacheTtl = new Rule<number>({
  id: 'AGW-AUTH-08',
  title: `An authorizer's response is kept for ${bounds.minimum} to ${bounds.maximum} seconds`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
  bounds,
  allowed: `API Gateway keeps a response for ${bounds.minimum} (off) to ${bounds.maximum} seconds`,
  fix: 'Use an hour or less.',
  judge: (seconds) =>
    seconds >= bounds.minimum && seconds <= bounds.maximum ? undefined : `cacheTtl is ${seconds} seconds`,
  *subjects(model) {
    for (const element of model.authorizers) {
      if (element.resourceType !== 'AWS::ApiGateway::Authorizer') continue;
      const { properties } = element;
      const value = properties.number('AuthorizerResultTtlInSeconds');
      if (value !== undefined) yield { element, value };
    }
  },
});
