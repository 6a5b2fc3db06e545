import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpCredentialsWithAnyOrigin = new Rule<{
  readonly allowOrigins: readonly string[];
  readonly allowCredentials: boolean;
}>({
  id: 'AGW-HTTP-25',
  title: 'An HTTP API does not allow credentials together with any origin',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  allowed: "credentials need origins by name, not '*'",
  fix: 'Name the origins, or do without credentials.',
  judge: ({ allowOrigins, allowCredentials }) =>
    allowCredentials && allowOrigins.includes('*') ? "AllowCredentials is on and AllowOrigins has '*'" : undefined,
  *subjects(model) {
    for (const element of model.httpApis) {
      const cors = element.properties.map('CorsConfiguration');
      const allowCredentials = cors.boolean('AllowCredentials');
      if (allowCredentials === undefined) continue;
      yield { element, value: { allowOrigins: cors.strings('AllowOrigins'), allowCredentials } };
    }
  },
});
