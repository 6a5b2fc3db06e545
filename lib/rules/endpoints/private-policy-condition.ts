import { ApiKind } from '../../template-model/api-kind';
import { Properties } from '../../template-model/properties';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const privatePolicyCondition = new Rule<{
  readonly conditions: readonly string[];
  readonly allowsAnybody: boolean;
}>({
  id: 'AGW-EP-07',
  title: 'The resource policy of a private API says which VPC or VPC endpoint it lets in',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'A statement that allows everybody lets in every VPC endpoint of every account.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html',
  allowed: 'a private API is restricted by aws:SourceVpce or aws:SourceVpc',
  fix: 'Add a condition on aws:SourceVpce or aws:SourceVpc, or use Endpoint.privateApi, which writes the policy.',
  judge: ({ conditions, allowsAnybody }) =>
    allowsAnybody && !conditions.some((key) => /^aws:SourceVpce?$/i.test(key))
      ? 'the policy of the private API allows everybody, from any VPC endpoint'
      : undefined,
  *subjects(model) {
    for (const api of model.restApis) {
      if (!api.endpointTypes.includes('PRIVATE')) continue;
      const policy = api.properties.has('Policy')
        ? api.properties.map('Policy')
        : api.body?.map('x-amazon-apigateway-policy');
      const statements = policy?.maps('Statement') ?? [];
      if (statements.length === 0) continue;
      const conditions = statements.flatMap((statement) => {
        const condition = statement.map('Condition');
        return condition.names().flatMap((operator) => condition.map(operator).names());
      });
      const allowsAnybody = statements.some(
        (statement) => statement.string('Effect') === 'Allow' && isEverybody(statement),
      );
      yield { element: api, value: { conditions, allowsAnybody } };
    }
  },
});

function isEverybody(statement: Properties): boolean {
  return (
    statement.string('Principal') === '*' ||
    statement.map('Principal').strings('AWS').includes('*') ||
    statement.map('Principal').string('AWS') === '*'
  );
}
