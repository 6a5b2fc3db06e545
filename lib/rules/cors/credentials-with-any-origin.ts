import { ApiKind } from '../../template-model/api-kind';
import { preflightsOf } from '../../template-model/preflights';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const credentialsWithAnyOrigin = new Rule<{
  readonly allowOrigins: readonly string[];
  readonly allowCredentials: boolean;
}>({
  id: 'AGW-CORS-04',
  title: 'Credentials are not allowed together with any origin',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'Browsers refuse such a response, so every call with credentials fails.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed: "credentials need origins by name, not '*'",
  fix: 'Name the origins, or do without credentials.',
  judge: ({ allowOrigins, allowCredentials }) =>
    allowCredentials && allowOrigins.includes('*') ? "allowCredentials is on and the origins are '*'" : undefined,
  *subjects(model) {
    for (const { element, header } of preflightsOf(model)) {
      const origin = header('Allow-Origin');
      if (origin === undefined) continue;
      yield { element, value: { allowOrigins: [origin], allowCredentials: header('Allow-Credentials') === 'true' } };
    }
  },
});
