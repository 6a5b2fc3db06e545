import { ApiKind } from '../../template-model/api-kind';
import { corsOfApis } from '../../template-model/cors';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const anyHeaderWithoutCredentials = new Rule<{
  readonly setting: string;
  readonly names: readonly string[];
  readonly allowCredentials: boolean;
}>({
  id: 'AGW-CORS-10',
  title: 'Credentials are not allowed together with any header',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'For a request with credentials the star is the name of a header, and stands for no other one.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  allowed: "where credentials are allowed, headers are named; '*' does not stand for them",
  fix: 'Name the headers, or do without credentials.',
  judge: ({ allowCredentials, names, setting }) =>
    allowCredentials && names.includes('*') ? `allowCredentials is on and ${setting} has '*'` : undefined,
  *subjects(model) {
    for (const { allowCredentials = false, allowHeaders = [], element, exposeHeaders = [] } of corsOfApis(model)) {
      yield { element, value: { setting: 'allowHeaders', names: allowHeaders, allowCredentials } };
      yield { element, value: { setting: 'exposeHeaders', names: exposeHeaders, allowCredentials } };
    }
  },
});
