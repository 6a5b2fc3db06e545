import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctOperationId = new Rule<{ readonly operationId: string; readonly places: readonly string[] }>({
  id: 'AGW-OAS-11',
  title: 'Each operation of a specification has an operationId of its own',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The id is the name by which operations find their integrations and clients their methods.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html',
  allowed: 'an operationId stands once in a specification',
  fix: 'Rename all but one.',
  judge: ({ operationId, places }) =>
    places.length > 1 ? `operationId '${operationId}' stands at ${places.join(' and ')}` : undefined,
  *subjects() {},
});
