import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { version: '3.0' } as const;

export const httpBodyVersion = new Rule<{ readonly api: string; readonly version: string }>({
  id: 'AGW-HTTP-33',
  title: `The body of an HTTP API is an OpenAPI ${bounds.version} document`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP],
  reason: 'The import may be refused, or drop what it does not know.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html',
  bounds,
  allowed: `HTTP APIs are imported from OpenAPI ${bounds.version}`,
  fix: `Convert the document to OpenAPI ${bounds.version}.`,
  judge: ({ api, version }) =>
    version === bounds.version || version.startsWith(`${bounds.version}.`)
      ? undefined
      : `the body of API '${api}' is of version ${version}`,
  *subjects(model) {
    for (const element of model.httpApis) {
      const version = element.body?.string('openapi') ?? element.body?.string('swagger');
      if (version !== undefined) yield { element, value: { api: element.logicalId, version } };
    }
  },
});
