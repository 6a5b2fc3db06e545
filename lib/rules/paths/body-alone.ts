import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const bodyAlone = new Rule<{ readonly api: string; readonly others: readonly string[] }>({
  id: 'AGW-PATH-11',
  title: 'An API has its routes from an OpenAPI body or from resources, not from both',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'An import of the body overwrites what the resources made, and CloudFormation does not notice.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html',
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
    for (const api of model.restApis) {
      if (!api.properties.has('Body') && !api.properties.has('BodyS3Location')) continue;
      const parts = [...api.resources, ...api.routes].filter(({ location }) => location === undefined);
      yield { element: api, value: { api: api.logicalId, others: parts.map(({ logicalId }) => logicalId) } };
    }
  },
});
