import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const boundOperation = new Rule<{ readonly problems: readonly string[] }>({
  id: 'AGW-OAS-12',
  title: 'Each operation of a specification has an integration, and each integration an operation',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'An operation that nothing answers, or a function that nothing calls, is most often a typing error.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html',
  allowed: 'integrations are named by operationId or route key, and belong to operations that are there',
  fix: 'Add, rename or remove them, or give a defaultIntegration.',
  judge: ({ problems }) => (problems.length > 0 ? problems.join(', ') : undefined),
  *subjects() {},
});
