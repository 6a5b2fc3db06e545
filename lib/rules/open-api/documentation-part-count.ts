import { ApiKind } from '../../template-model/api-kind';
import { referenceOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 2_000 } as const;

const DOCUMENTATION = 'x-amazon-apigateway-documentation';

export const documentationPartCount = new Rule<{ readonly api: string; readonly parts: number }>({
  id: 'AGW-OAS-08',
  title: `The documentation of an API has at most ${bounds.maximum} parts`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses what is over the quota of the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `an API has at most ${bounds.maximum} documentation parts`,
  fix: 'Leave texts out, or do without publishDocumentation: a specification that you write out has no such bound.',
  judge: ({ api, parts }) => (parts > bounds.maximum ? `API '${api}' has ${parts} documentation parts` : undefined),
  *subjects(model) {
    for (const api of model.restApis) {
      const inBody = api.body?.map(DOCUMENTATION).list('documentationParts') ?? [];
      const resources = model
        .resourcesOfType('AWS::ApiGateway::DocumentationPart')
        .filter(({ properties }) => referenceOf(properties.raw('RestApiId')) === api.logicalId);
      yield { element: api, value: { api: api.logicalId, parts: inBody.length + resources.length } };
    }
  },
});
