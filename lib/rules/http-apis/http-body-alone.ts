import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpBodyAlone = new Rule<{ readonly api: string; readonly others: readonly string[] }>({
  id: 'AGW-HTTP-07',
  title: 'An HTTP API has its routes from an OpenAPI body or from resources, not from both',
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP],
  reason: 'CloudFormation does not support the two together: an import drops what the resources made.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html',
  allowed: 'a body stands alone',
  fix: 'Move the routes into the body, or take the body away.',
  judge: ({ api, others }) =>
    others.length > 0
      ? `API '${api}' has a body, and ${others
          .slice(0, 3)
          .map((id) => `'${id}'`)
          .join(', ')} beside it`
      : undefined,
  *subjects(model) {
    for (const api of model.httpApis) {
      if (!api.properties.has('Body') && !api.properties.has('BodyS3Location')) continue;
      const parts = [...api.routes, ...api.integrations, ...api.authorizers].filter(
        ({ location }) => location === undefined,
      );
      yield { element: api, value: { api: api.logicalId, others: parts.map(({ logicalId }) => logicalId) } };
    }
  },
});
