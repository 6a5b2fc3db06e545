import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { refused: ['CorsConfiguration', 'Name', 'ProtocolType', 'Tags'] } as const;

export const httpBodySaysAll = new Rule<{ readonly api: string; readonly properties: readonly string[] }>({
  id: 'AGW-HTTP-37',
  title: 'An HTTP API with a body has its name, its CORS settings and its tags in the body',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the deployment: they are redundant beside a body.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html',
  bounds,
  allowed: `beside Body or BodyS3Location there is no ${bounds.refused.join(', ')}`,
  fix: 'Write info.title, x-amazon-apigateway-cors, and tags with x-amazon-apigateway-tag-value in the document.',
  judge: ({ api, properties }) => {
    const refused = bounds.refused.filter((name) => properties.includes(name));
    return refused.length > 0 ? `API '${api}' has a body, and ${refused.join(' and ')} beside it` : undefined;
  },
  *subjects(model) {
    for (const api of model.httpApis) {
      const properties = api.besideBody ?? api.properties.names();
      const isImported = api.body !== undefined || properties.includes('BodyS3Location');
      if (isImported) yield { element: api, value: { api: api.logicalId, properties } };
    }
  },
});
