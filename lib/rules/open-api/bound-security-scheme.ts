import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const boundSecurityScheme = new Rule<{ readonly problems: readonly string[] }>({
  id: 'AGW-OAS-13',
  title: 'Each security scheme that operations ask for has an authorizer, and each authorizer a scheme',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service takes over API keys and its own extensions only; other schemes would leave operations open.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html',
  allowed: 'authorizers are named by the security schemes of the specification',
  fix: 'Add, rename or remove them.',
  judge: ({ problems }) => (problems.length > 0 ? problems.join(', ') : undefined),
  *subjects() {},
});
